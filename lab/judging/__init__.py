"""The judge on trial: what the model sees, measured where FER+ alone would flatter it."""
