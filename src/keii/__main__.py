"""Run keii as `python -m keii`."""

from keii.cli import main

main()
