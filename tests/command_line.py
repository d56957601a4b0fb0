"""Running the command line in this process, as the entry point does, and as a process of its own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from unittest.mock import patch

from msgspec import Struct

from keii.cli import main


class Ran(Struct, frozen=True):
    """What a run left behind: exit code, standard output, standard error."""

    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        """Return standard output as text."""
        return self.out.decode("utf-8")

    @property
    def records(self) -> list[Any]:
        """Return standard output as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


def keii(*arguments: object, stdin: bytes = b"") -> Ran:
    """Run `keii` with these arguments in this process; a traceback would be raised here."""
    given = io.TextIOWrapper(io.BytesIO(stdin), "utf-8")
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    with (
        patch.object(sys, "argv", ["keii", *map(str, arguments)]),
        patch.object(sys, "stdin", given),
        patch.object(sys, "stdout", out),
        patch.object(sys, "stderr", err),
    ):
        try:
            main()
            code: Any = 0
        except SystemExit as end:
            code = end.code
        out.flush()
    printed, said = (stream.buffer.getvalue() for stream in (out, err))
    return Ran(code or 0, printed, said.decode("utf-8"))


def keii_process(*arguments: object, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Run `keii` as a process of its own, where signals, pipes and closed streams are real."""
    command = [sys.executable, "-m", "keii", *map(str, arguments)]
    environment = {**os.environ, **options.pop("env", {})}
    return subprocess.run(command, capture_output=True, check=False, env=environment, timeout=120, **options)


def lines_of(path: Path, *records: Any) -> Path:
    """Write records as JSON lines."""
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), "utf-8")
    return path
