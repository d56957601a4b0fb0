"""The command line: one sub-command, one function, one file."""
