"""What comes out of sessions: segments, figures, agreement, summaries and tables."""
