"""Label sets, templates and their text embeddings."""
