"""The proof that nothing leaves the machine, for who asks."""
