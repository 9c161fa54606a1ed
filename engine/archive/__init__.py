"""Many sessions at once: finding moments by a sentence."""
