"""How runs end: one line, a documented exit code, in the reader's language, never a traceback."""

from __future__ import annotations

import ast
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from command_line import keii, keii_process, lines_of
from keii.cli.messages import in_japanese

SOURCE = Path(__file__).resolve().parents[2] / "src" / "keii"
HEAVY = ("sudachipy", "trafilatura", "lxml", "jinja2", "feedparser", "msgspec", "rich", "keii.pipeline", "keii.api")


def many(path: Path, count: int) -> Path:
    return lines_of(path, *({"id": n, "text": f"The bridge no. {n} opened on 9 May 2025."} for n in range(count)))


def test_help_imports_nothing_heavy() -> None:
    script = f"import sys, keii.cli; print([n for n in {HEAVY!r} if n in sys.modules])"

    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)

    assert ran.stdout.strip() == "[]"


@pytest.mark.parametrize("name", ["demo", "write", "diff", "check", "verify", "annotate", "timeline", "rule", "bench"])
def test_every_command_has_help_with_examples(name: str) -> None:
    ran = keii(name, "--help")

    assert ran.code == 0
    assert "Examples:" in ran.text
    assert f"keii {name}" in ran.text


@pytest.mark.parametrize(
    ("arguments", "en", "ja"),
    [
        (("write", "/no/such"), "no such file or folder", "そのようなファイルもフォルダーもありません"),
        (("wrte",), "no command 'wrte'; did you mean write?", "というコマンドはありません"),
        (("write",), "Missing argument 'SOURCES...'", "がありません"),
        (("write", "x", "--as-of", "3/9"), "'3/9' is not a day; write it as 2026-03-09", "は日付ではありません"),
        (("write", "x", "--fromat", "md"), "No such option '--fromat'", "はありません"),
        (("write", "x", "--format", "pdf"), "'pdf' is not one of", "は使えません"),
        (("timeline", "x", "--from", "2026-01-02", "--to", "2026-01-01"), "is after", "より後です"),
        (("diff", "/no/such", "x"), "no such file or folder", "そのようなファイルもフォルダーもありません"),
        (("rule", "XXX999"), "XXX999", "XXX999"),
        (("write", "https://example.org/"), "save the page or feed to a file", "ネットワークが要ります"),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else None,
)
def test_what_is_wrong_is_said_in_english_and_japanese(arguments: tuple[str, ...], en: str, ja: str) -> None:
    for ui, message in (("en", en), ("ja", ja)):
        option = () if arguments[0] == "wrte" else ("--ui", ui)
        os.environ["KEII_UI"] = ui
        try:
            ran = keii(*arguments, *option)
        finally:
            del os.environ["KEII_UI"]

        assert (ran.code, ran.out) == (2, b"")
        assert message in ran.err
        assert all(line.strip() for line in ran.err.splitlines())


def test_wrong_settings_are_named_with_their_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "keii.toml").write_text('ui = "ja"\nlimmit = 5\n', "utf-8")
    many(tmp_path / "a.jsonl", 1)
    monkeypatch.chdir(tmp_path)

    ran = keii("write", "a.jsonl", "--ui", "en")

    assert ran.code == 2
    assert ran.err == f"keii: {tmp_path / 'keii.toml'}:2: limmit: no such setting; did you mean limit?\n"


def test_an_empty_folder_is_said_to_be_empty(tmp_path: Path) -> None:
    ran = keii("write", tmp_path, "-o", tmp_path / "o")

    assert ran.code == 2
    assert "the folder holds no file to read" in ran.err
    assert not (tmp_path / "o").exists()


def test_an_output_that_is_a_file_is_refused_before_the_work(tmp_path: Path) -> None:
    ran = keii("write", many(tmp_path / "a.jsonl", 1), "-o", tmp_path / "a.jsonl" / "deeper")

    assert ran.code == 2
    assert ran.err == f"keii: {tmp_path / 'a.jsonl'}: is a file; name a folder to write to\n"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_full_disk_is_one_line(tmp_path: Path) -> None:
    path = many(tmp_path / "a.jsonl", 3)

    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "keii", "annotate", str(path)]
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, text=True)

    assert ran.returncode == 2
    assert ran.stderr.splitlines() == ["keii: output: cannot be written or read: No space left on device"]


def test_a_reader_that_leaves_is_no_fault(tmp_path: Path) -> None:
    path = many(tmp_path / "a.jsonl", 3000)

    command = [sys.executable, "-m", "keii", "annotate", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        first = process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()

    assert json.loads(first)["id"] == 0
    assert (process.returncode, said) == (0, b"")


@pytest.mark.parametrize("workers", [1, 2])
def test_an_interrupt_ends_with_130_and_no_traceback(tmp_path: Path, workers: int) -> None:
    path = many(tmp_path / "a.jsonl", 20_000)

    command = [sys.executable, "-m", "keii", "annotate", str(path), "--workers", str(workers)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as process:
        assert process.stdout
        process.stdout.readline()
        time.sleep(0.2)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: every process of the group
        _, said = process.communicate(timeout=60)

    assert process.returncode == 130
    assert b"Traceback" not in said


@pytest.mark.parametrize("arguments", [("annotate", "-"), ("verify", "-"), ("check", "-"), ("write", "-")], ids=str)
def test_closed_standard_input_is_one_line(arguments: tuple[str, ...]) -> None:
    ran = keii_process(*arguments, stdin=subprocess.DEVNULL, preexec_fn=lambda: os.close(0))

    assert ran.returncode == 2
    assert b"Traceback" not in ran.stderr
    assert b"standard input" in ran.stderr or b"stdin" in ran.stderr


def messages() -> Iterator[str]:
    """Find every sentence given to Problem(, UnusableInput( and Refused( in the source, values as «»."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            named = isinstance(node, ast.Call) and getattr(node.func, "id", "") in (
                "Problem",
                "UnusableInput",
                "Refused",
            )
            if isinstance(node, ast.Call) and named and len(node.args) == 2:
                yield from sentences_of(node.args[1])


def sentences_of(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from (*sentences_of(node.body), *sentences_of(node.orelse))
    elif isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.JoinedStr):
        parts = [part.value if isinstance(part, ast.Constant) else "«»" for part in node.values]
        yield "".join(map(str, parts))


@pytest.mark.parametrize("message", sorted(set(messages())))
def test_every_message_has_a_japanese_form(message: str) -> None:
    japanese = in_japanese(message)

    assert re.search("[ぁ-んァ-ヶ一-龠]", japanese), f"add {message!r} to src/keii/cli/messages_ja.toml"
    assert japanese.count("«»") == message.count("«»")
