"""Rules about dates: impossible, unanchored, misread, out of order."""
