"""How a run ends: its exit code, and one line for whatever went wrong."""

from __future__ import annotations

import io
import os
import sys

import click

from keii.cli import INTERRUPTED, UNUSABLE
from keii.errors import KeiiError


def of(program: click.Command) -> int:
    """Run `program` and return the exit code: a sub-command returns its own, nothing means 0."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a file name need not be text
    try:
        code = program.main(prog_name="keii", standalone_mode=False)
    except (click.Abort, KeyboardInterrupt):
        close_quietly()
        return INTERRUPTED
    except click.ClickException as error:
        return report_usage(error)
    except KeiiError as error:
        from keii.cli.session import report_error

        report_error(error)
        return UNUSABLE
    except OSError as error:
        close_quietly()
        return report_system(error)
    return code if isinstance(code, int) else 0


def report_usage(error: click.ClickException) -> int:
    """Say in one line which option or argument is wrong, and where the right ones are listed."""
    from keii.cli.session import in_ui, print_line

    context = getattr(error, "ctx", None)
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return error.exit_code
    command = context.command_path if context else "keii"
    words = error.format_message().replace("\n", " ")
    print_line(f"{command}: {in_ui(words)} ({command} --help)")
    return error.exit_code


def report_system(error: OSError) -> int:
    """Say in one line what the system refused (a full disk, a folder without leave to write)."""
    from keii.cli.session import say

    say(str(error.filename or "output"), f"cannot be written or read: {error.strerror or error}")
    return UNUSABLE


def flush() -> None:
    """Send what is still held back; later, Python would report a failure in its own words."""
    if sys.stdout is not None:
        sys.stdout.flush()


def close_quietly() -> None:
    """Drop what can no longer be delivered, so that Python does not complain of it at exit."""
    try:
        flush()
    except (OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
