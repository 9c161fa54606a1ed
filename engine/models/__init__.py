"""Model packs and the networks in them."""
