"""The original ROUGE-1.5.5 in Perl, called once for any number of pairs of summaries."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from keii.bench.timeline.rouge import SIZES, Counts, rouge_folder
from keii.bench.timeline.scoring import Summary
from keii.errors import UnusableInput

NEEDED = "perl -MXML::Parser -MLWP::UserAgent -MDB_File -e 1"
DEBIAN = "apt-get install libxml-parser-perl libwww-perl"
OPTIONS = ("-a", "-n", "2", "-x", "-f", "A", "-d", "-t", "2", "-m", "-s")  # those of tilse: stems, no stop words
# 17 ROUGE-1 M_count: 30 P_count: 28 H_count: 6
COUNTED = re.compile(r"(?P<pair>\d+) ROUGE-(?P<size>\d) M_count: (?P<m>\d+) P_count: (?P<p>\d+) H_count: (?P<h>\d+)")
SETTINGS = """<EVAL ID="{0}"><MODEL-ROOT>{1}</MODEL-ROOT><PEER-ROOT>{1}</PEER-ROOT><INPUT-FORMAT TYPE="SEE">  \
</INPUT-FORMAT><PEERS><P ID="{0}">{0}.own.html</P></PEERS><MODELS><M ID="A">{0}.gold.html</M></MODELS></EVAL>"""


def check() -> None:
    """Raise UnusableInput, saying what to install, when the script cannot run."""
    rouge_folder()
    ready = shutil.which("perl") and not subprocess.run(NEEDED.split(), capture_output=True, check=False).returncode
    if not ready:
        raise UnusableInput("bench timeline --perl", f"not installed: XML::Parser or LWP for Perl; run {DEBIAN}")


def counts_of_pairs(pairs: Sequence[tuple[Summary, Summary]]) -> list[tuple[Counts, ...]]:
    """Count every pair (system, reference) with one call of the script."""
    if not pairs:
        return []
    folder = rouge_folder()
    with TemporaryDirectory() as place:
        settings = write_pairs(Path(place), pairs)
        command = ["perl", str(folder / "ROUGE-1.5.5.pl"), "-e", str(folder / "data"), *OPTIONS, str(settings)]
        done = subprocess.run(command, capture_output=True, check=False, text=True, cwd=folder)
    found = {
        (int(line["pair"]), int(line["size"])): Counts(int(line["h"]), int(line["p"]), int(line["m"]))
        for line in COUNTED.finditer(done.stdout)
    }
    if done.returncode or len(found) != len(pairs) * len(SIZES):
        raise UnusableInput("bench timeline --perl", f"the ROUGE script failed: {done.stderr.strip()[-200:]!r}")
    return [tuple(found[number, size] for size in SIZES) for number in range(len(pairs))]


def write_pairs(place: Path, pairs: Sequence[tuple[Summary, Summary]]) -> Path:
    """Write the summaries and the settings that pair them, and return the path of the settings."""
    for number, (own, gold) in enumerate(pairs):
        (place / f"{number}.own.html").write_text(page_of(own.lines), "utf-8")
        (place / f"{number}.gold.html").write_text(page_of(gold.lines), "utf-8")
    evaluations = "\n".join(SETTINGS.format(number, place) for number in range(len(pairs)))
    path = place / "settings.xml"
    path.write_text(f'<ROUGE_EVAL version="1.55">\n{evaluations}\n</ROUGE_EVAL>\n', "utf-8")
    return path


def page_of(lines: Sequence[str]) -> str:
    """Return a summary in the format SEE, written as pyrouge (in tilse) writes it."""
    return "<html>\n<head><title>A</title></head>\n<body>\n" + "\n".join(sentences_of(lines)) + "\n</body>\n</html>"


def sentences_of(lines: Sequence[str]) -> Iterator[str]:
    """Yield one element for each sentence."""
    for number, line in enumerate(lines, 1):
        text = " ".join(line.split()).replace("^", "&circ;")
        yield f'<a name="{number}">[{number}]</a> <a href="#{number}" id={number}>{text}</a>'
