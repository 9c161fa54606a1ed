"""Small networks of fixed input, run on pictures: what the face stage is made of."""
