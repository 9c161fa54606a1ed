"""What the user can do, and what it does: one module per part of the window."""
