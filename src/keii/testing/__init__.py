"""Conformance suites for plug-in authors."""
