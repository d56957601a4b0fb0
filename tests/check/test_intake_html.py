"""HTML pages: what is said, what is quoted, what is a label, and where a citation leads; keii's own pages above all."""

from __future__ import annotations

import pytest

from builders import an_article
from keii import pipeline
from keii.annotate import read_closely
from keii.check import audit
from keii.check.intake import read_page
from keii.model.finding import Level
from keii.model.page import Draft, Page
from keii.publish import as_text


def page_of(body: str) -> Page[Draft]:
    """Read an HTML page with this body."""
    return read_page(f"<!doctype html><html lang=en><body>{body}</body></html>".encode(), "p.html").page


def said(page: Page[Draft]) -> list[str]:
    """List the sentences of a page's lead and sections."""
    return [draft.text for draft in (*page.lead, *(line for section in page.sections for line in section.lines))]


def errors_of(html: str, story: pipeline.Explainer) -> list[tuple[str, str]]:
    """Check a page against the articles of a story; return the rule of each error and the words it marks."""
    paper = read_page(html.encode(), "index.html")
    report = audit(paper, story.readings)
    errors = [found for found in report.findings if found.level is Level.ERROR]
    return [(found.rule, found.span.of(paper.text) if found.span else "") for found in errors]


def test_own_page_passes_its_own_check(demo: pipeline.Explainer) -> None:
    html = as_text(demo.page, demo.readings, "html")

    assert errors_of(html, demo) == []


FAULTS = {
    "ja": [("1965年", "1975年", "1975年"), ("312人", "912人", "912人")],
    "en": [("since 1965", "since 1975", "1975"), ("1,800 commuters", "7,800 commuters", "7,800")],
}


@pytest.mark.parametrize("number", [0, 1], ids=["year", "figure"])
def test_a_fault_in_the_own_page_is_found(demo: pipeline.Explainer, number: int) -> None:
    true, false, marked = FAULTS[demo.page.in_language][number]
    told, evidence, quoted = as_text(demo.page, demo.readings, "html").partition('<section id="evidence"')
    assert true in told

    found = errors_of(told.replace(true, false) + evidence + quoted, demo)

    assert any(marked in words for _, words in found)


def test_a_sentence_put_into_the_own_page_is_found(demo: pipeline.Explainer) -> None:
    sentence = {
        "ja": "ロスメル条約は1931年に結ばれ、4200人が式典に出席した。",
        "en": "The Treaty of Rosmel was signed in 1931 and 4,200 people attended the ceremony.",
    }[demo.page.in_language]
    html = as_text(demo.page, demo.readings, "html").replace('<section id="takeaways"', f"<p>{sentence}</p>\n\\g<0>", 1)
    html = html.replace("\\g<0>", '<section id="takeaways"')

    paper = read_page(html.encode(), "index.html")
    found = [finding for finding in audit(paper, demo.readings).findings if finding.span]

    assert any("1931" in finding.span.of(paper.text) for finding in found if finding.span)


NOTED = """<h1>The bridge</h1><p>The bridge opened on 3 May 2024.<a href="#n4">[2]</a></p>
<section role="doc-endnotes"><h2>Passages</h2><ol><li id="n4">
<p>[2] <cite>Bridge opens</cite> · Harbour Post, 4 May 2024</p>
<blockquote><p>The minister opened 99 bridges in 1901.</p></blockquote>
<a href="https://post.example/bridge">Original</a> <a href="#back">back</a></li></ol></section>"""


def test_an_endnote_is_a_source_and_its_quotation_no_claim() -> None:
    page = page_of(NOTED)

    (source,) = page.sources
    assert (source.title, source.publisher, source.url) == (
        "Bridge opens",
        "Harbour Post",
        "https://post.example/bridge",
    )
    assert said(page) == ["The bridge opened on 3 May 2024."]
    assert page.lead[0].refs == ("https://post.example/bridge",)


def test_an_anchor_leads_to_the_link_of_a_plain_list_of_notes() -> None:
    page = page_of(
        '<h1>The bridge</h1><p>The bridge opened.<sup><a href="#fn-a">[1]</a></sup></p>'
        '<h2>Notes</h2><ol><li><span id="fn-a">Post, <a href="https://post.example/a">Bridge opens</a></span></li></ol>'
    )

    assert page.lead[0].refs == ("https://post.example/a",)


@pytest.mark.parametrize(
    "block",
    [
        '<p><data value="planned">Planned</data> <small>since <time>3 May 2024</time></small></p>',
        '<p><time datetime="2024-05-03">3 May 2024</time></p>',
        '<p><a href="#main">Skip to the story</a></p>',
        '<p role="note">All names are invented in 1999.</p>',
        '<section role="doc-colophon"><h2>Method</h2><p>Made with 99 machines.</p></section>',
        "<footer><p>Made with 99 machines.</p></footer>",
        '<blockquote cite="https://post.example/a"><p>It cost 99 dollars.</p></blockquote>',
        "<details><summary>How this changed (2)</summary></details>",
    ],
    ids=["chip", "time", "skip", "note", "method", "footer", "quotation", "summary"],
)
def test_labels_quotations_and_the_frame_claim_nothing(block: str) -> None:
    page = page_of(f"<h1>The bridge</h1><p>The bridge opened.</p><h2>Cost</h2><p>It was dear.</p>{block}")

    assert said(page) == ["The bridge opened.", "It was dear."]


@pytest.mark.parametrize(
    "block",
    [
        "<p>It opened on <time>3 May 2024</time>.</p>",
        "<p><small>The minister said the bridge cost 99 million dollars.</small></p>",
        "<blockquote><p>It cost 99 dollars.</p></blockquote>",
        "<article><p>It cost 99 dollars.</p><footer>The mayor paid it.</footer></article>",
        '<p><a href="https://post.example/a">The bridge cost 99 dollars.</a></p>',
    ],
    ids=["time in a sentence", "sentence in small print", "quotation without source", "footer of an article", "linked"],
)
def test_sentences_with_such_elements_are_still_claims(block: str) -> None:
    page = page_of(f"<h1>The bridge</h1><p>The bridge opened.</p><h2>Cost</h2>{block}")

    assert len(said(page)) > 1


def test_a_bold_label_needs_no_colon_and_a_line_dates_the_status() -> None:
    page = page_of(
        "<h1>The bridge</h1><h3>Will the bridge open?</h3><p><b>Status</b> <data>Planned</data></p>"
        "<p>It may open in May.</p><p><b>Why it matters</b> The old one is closed.</p>"
        "<p><small>as of <time>3 May 2024</time> · passages: 2</small></p>"
    )

    (card,) = page.questions
    assert card.status_text is not None
    assert card.why is not None
    assert (card.status_text.text, card.why.text) == ("Planned", "The old one is closed.")
    assert str(card.as_of) == "2024-05-03"


def test_a_wrong_day_behind_an_anchor_is_checked_against_its_source() -> None:
    text = "The Aoba bridge opened on 3 May 2024, the mayor said."
    source = read_closely(an_article(text, published="2024-05-04", id="x", url="https://post.example/bridge"))
    html = NOTED.replace("The bridge opened on 3 May 2024.", text.replace("3 May", "9 May"))

    report = audit(read_page(f"<html lang=en><body>{html}</body></html>".encode(), "p.html"), [source])

    assert "DAT002" in {finding.rule for finding in report.findings}
