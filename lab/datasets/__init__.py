"""Readers of video emotion data sets in the layouts that their authors distribute."""
