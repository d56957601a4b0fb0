"""Conformance suites for plug-in authors: call one in a test of yours, it raises AssertionError with a sentence."""
