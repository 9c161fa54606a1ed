"""What examples add to sentences: the head, its scores of examples left out, what they say."""
