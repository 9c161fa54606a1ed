"""Nothing leaves the machine: other people's telemetry off, and the proof for who asks."""
