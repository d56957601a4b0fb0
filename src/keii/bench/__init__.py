"""Benchmarks: speed and quality, run with keii bench."""
