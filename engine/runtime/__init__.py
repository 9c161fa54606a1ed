"""What runs a pack: one protocol, several back ends."""
