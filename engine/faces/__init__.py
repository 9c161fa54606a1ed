"""From a frame to aligned, tracked face crops."""
