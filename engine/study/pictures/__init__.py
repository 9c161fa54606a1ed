"""Pictures of a study: one style, for print and for people who cannot tell all colours apart."""
