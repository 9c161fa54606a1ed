"""No telemetry of other people, and reports without names."""
