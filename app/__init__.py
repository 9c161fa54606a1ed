"""The Qt window and nothing else."""
