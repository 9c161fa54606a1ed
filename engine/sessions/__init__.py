"""What a run keeps: journal of embeddings and scores, re-scoring."""
