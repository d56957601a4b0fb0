"""keii as a library, as the README shows it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import keii
from conftest import DEMO, ROOT
from keii.model.article import Article


def test_the_python_example_of_the_readme_runs_as_printed(tmp_path: Path) -> None:
    block = re.search(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert block
    (tmp_path / "clippings").mkdir()
    shutil.copy(DEMO / "en" / "articles.jsonl", tmp_path / "clippings")
    shutil.copy(DEMO / "faulty_page_en.md", tmp_path / "page.md")
    shown = "print(len(page.lead) > 0, len(findings) > 0, judgement.verdict.name)"

    ran = subprocess.run(
        [sys.executable, "-c", block[1] + shown], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert ran.stderr == ""
    assert ran.stdout == "True True SUPPORTED\n"


def test_the_verbs_of_the_library_stay_functions_once_their_stages_are_imported() -> None:
    script = (
        "import keii, keii.pipeline, keii.check.rules;"
        f"articles = keii.load_articles({str(DEMO / 'en' / 'articles.jsonl')!r});"
        "print(len(keii.annotate(articles[0]).times) > 0, keii.check('The ferry is back.', articles[:2]))"
    )

    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert ran.stdout.startswith("True [")


def test_the_timeline_of_the_library_takes_what_the_command_takes() -> None:
    read = keii.load_articles(DEMO / "en" / "articles.jsonl")
    articles = [article for article in read if isinstance(article, Article)]
    begin = date(2024, 11, 8)

    whole = keii.timeline(articles)
    part = keii.timeline(articles, keywords=["ferry"], begin=begin, dates=2, strict=True)

    assert 0 < len(part) < len(whole)
    assert all(str(entry.date) >= str(begin) and "ferry" in entry.text.text.casefold() for entry in part)
