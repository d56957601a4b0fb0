"""Rules about saying a thing twice."""
