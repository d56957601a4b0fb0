"""Which articles argue rather than report."""

from __future__ import annotations

from keii import plugins
from keii.compose.essays import is_essay

COMMENT = (
    "We must not close the pier of Harwick in winter.",
    "Lena Moor is a brave woman, but she should think again.",
    "Who will bring salt to our town?",
    "The council has made a shameful mistake.",
    "Boats have sailed from Harwick for two hundred years.",
    "Perhaps the clerks know better than you or me.",
)
REPORT = (
    "The council of Harwick said the pier would close in winter.",
    "Lena Moor told reporters that the bolts must be replaced.",
    "“We should have closed it in May,” Tom Hale said.",
    "Boats will sail from Osten until March.",
    "The work will cost 4 million crowns, according to the council.",
    "Salt was sold out in Harwick on Friday.",
)


def test_comment_argues() -> None:
    assert is_essay(COMMENT, plugins.load("languages", "en"))


def test_report_gives_what_others_say() -> None:
    assert not is_essay(REPORT, plugins.load("languages", "en"))


def test_few_sentences_show_no_voice() -> None:
    assert not is_essay(COMMENT[:4], plugins.load("languages", "en"))


PROFILE = (
    "Lena Moor was born above the salt shop of Harwick.",
    "Her father sailed a small boat, and her mother kept the books.",
    "The house by the pier had no windows to the north.",
    "At school Lena Moor read more about tides than about kings.",
    "The clerks of Osten remember a girl with a lamp.",
    "Boats have sailed from Harwick for two hundred years.",
)


def test_a_profile_without_speaker_or_day_reports_nothing() -> None:
    assert is_essay(PROFILE, plugins.load("languages", "en"))
    assert not is_essay((*PROFILE[:4], "The pier closed on Friday.", REPORT[0]), plugins.load("languages", "en"))
