"""Files to sessions: what is done, in which order, and how it is told."""
