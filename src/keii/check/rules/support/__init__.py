"""Rules about what the sources carry."""
