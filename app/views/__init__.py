"""Widgets. They show the models and hand the user's wishes to them."""
