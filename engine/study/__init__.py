"""Studies: participants, conditions and sessions, and the figures and pictures over them."""
