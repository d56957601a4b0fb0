"""Rules about a page that contradicts itself."""
