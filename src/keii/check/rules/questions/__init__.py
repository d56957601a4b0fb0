"""Rules about question cards and their answers."""
