"""What a reader opens: structure, links, escaping, and nothing from outside."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html
from markupsafe import escape
from msgspec.structs import replace

from conftest import demo_articles
from keii import pipeline
from keii.cli.demo import order_of
from keii.model.notes import GROUPS, Status
from keii.model.page import Line, Page
from keii.publish import as_text, write_site
from keii.publish.html import asset, hash_of
from keii.publish.passages import lines_of
from keii.publish.view import SHAPES, View
from story_pages import HOSTILE, Scribe, a_story_page

LANGUAGES = ["ja", "en"]
XSS = Path(__file__).resolve().parents[2] / "../shared/data/collect/xss"


@cache
def written(code: str) -> str:
    page, readings = a_story_page(code)
    return as_text(page, readings, "html")


def find(tree: Any, path: str) -> list[Any]:
    """Find nodes by a path in which `.name` stands for any element of that class."""
    steps = re.sub(r"\.([a-z]+)", r"*[contains(concat(' ', normalize-space(@class), ' '), ' \1 ')]", path)
    found: list[Any] = tree.xpath(f".//{steps}")
    return found


def parse(text: str) -> Any:
    return lxml_html.document_fromstring(text)


@cache
def tree_of(code: str) -> Any:
    return parse(written(code))


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_section_has_its_address_and_its_entry_in_the_contents(code: str) -> None:
    tree = tree_of(code)

    targets = [link.get("href") for link in find(tree, ".contents//a")]

    assert targets == [
        "#questions", "#timeline", "#themes", "#statements", "#relations", "#sources", "#takeaways", "#method",
        "#evidence",
    ]  # fmt: skip
    assert [s.get("id") for s in find(tree, "main/section")] == ["now", *(t[1:] for t in targets)]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_link_inside_the_page_has_its_target_and_no_id_is_used_twice(code: str) -> None:
    tree = tree_of(code)

    ids = [node.get("id") for node in tree.xpath("//*[@id]")]
    inner = {link.get("href")[1:] for link in tree.xpath("//a[starts-with(@href, '#')]")}

    assert len(ids) == len(set(ids))
    assert inner <= set(ids)
    assert {node.get("href")[1:] for node in find(tree, "use")} <= set(ids)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_line_ends_with_a_link_to_the_passage_it_stands_on(code: str) -> None:
    page, readings = a_story_page(code)
    tree = tree_of(code)
    view = View(page, readings)

    lines = find(tree, ".line")

    assert len(lines) > 30
    for line in lines:
        mark = line.getnext()
        assert mark.get("class") == "ref", line.text_content()
        assert tree.get_element_by_id(mark.get("href")[1:]).tag == "mark"
    assert len(find(tree, "mark")) == len(view.passages)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_passage_is_marked_between_its_neighbours(code: str) -> None:
    page, readings = a_story_page(code)
    article = readings[0].article
    first, second, third = (span.of(article.text) for span in article.sentences[:3])

    passages = [p.text_content() for p in find(tree_of(code), "blockquote")]
    marked = [m.text_content() for m in find(tree_of(code), "mark")]

    assert second in marked
    assert any(first in text and second in text and third in text for text in passages)
    assert page.title is not None


@pytest.mark.parametrize("code", LANGUAGES)
def test_hostile_text_is_shown_as_text(code: str) -> None:
    tree = tree_of(code)

    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//img | //iframe | //object | //*[@onerror] | //*[@style]")
    assert HOSTILE in tree.text_content()


@pytest.mark.parametrize("code", LANGUAGES)
def test_only_web_addresses_become_links(code: str) -> None:
    links = [link.get("href") for link in tree_of(code).xpath("//a[@href]")]

    assert not [link for link in links if not link.startswith(("#", "https://"))]
    assert any(":~:text=" in link for link in links)
    assert any("#top:~:text=" in link for link in links)


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_loaded_from_anywhere(code: str) -> None:
    tree = tree_of(code)
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]

    loading = tree.xpath("//@src | //link/@href | //@srcset | //@data | //@action | //@poster")

    assert loading == []
    assert "url(" not in asset("keii.css")
    assert "@import" not in asset("keii.css")
    assert policy.startswith("default-src 'none'; ")
    assert hash_of(tree.xpath("//style")[0].text) in policy
    assert hash_of(tree.xpath("//script")[0].text) in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_has_one_h1_landmarks_and_no_skipped_heading(code: str) -> None:
    tree = tree_of(code)

    levels = [int(node.tag[1]) for node in tree.xpath("//h1|//h2|//h3|//h4")]

    assert tree.get("lang") == code
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert len(tree.xpath("//main")) == len(tree.xpath("//header")) == len(tree.xpath("//nav")) == 1
    assert tree.xpath("//body/a[1]/@href") == ["#main"]


@pytest.mark.parametrize(
    ("number", "state"),
    [(0, "past"), (2, "past"), (3, "overdue"), (5, "disputed"), (6, "coming"), (7, "past")],
)
def test_a_timeline_entry_is_drawn_by_how_it_stands(number: int, state: str) -> None:
    entries = find(tree_of("ja"), ".entry")

    assert entries[number].get("data-state") == state


def test_the_timeline_prints_vague_dates_as_they_are() -> None:
    tree = tree_of("ja")

    days = [day.text_content() for day in find(tree, ".day")]
    headings = [h.text_content() for h in find(tree, ".year/h3")]

    assert headings == ["2025年", "2026年", "日付不明"]
    assert days[1] == "2025年 9月3日（水）"
    assert days[3] == "2026年 2月1〜28日"
    assert days[4] == "2026年 3月上旬"
    assert days[7] == ""


def test_a_report_date_is_shown_where_it_differs() -> None:
    entries = [entry.text_content() for entry in find(tree_of("ja"), ".entry")]

    assert "報道 12月19日" in entries[2]
    assert "報道" not in entries[1].replace("社が報道", "")


def test_the_newest_changes_stand_on_top() -> None:
    changes = find(tree_of("ja").get_element_by_id("now"), "li")

    assert ["否定" in changes[0].text_content(), "決定（実施前）" in changes[1].text_content()] == [True, True]
    assert [len(find(change, ".chip")) for change in changes[:2]] == [2, 2]


def test_a_question_that_never_changed_stands_in_the_box_with_its_first_status() -> None:
    page, readings = a_story_page("ja")
    once = replace(page.questions[0], history=page.questions[0].history[-1:])

    tree = parse(as_text(replace(page, questions=(once,)), readings, "html"))

    (change,) = find(tree.get_element_by_id("now"), "li")
    assert [len(find(change, ".chip")), "2026年2月20日" in change.text_content()] == [1, True]


def test_what_is_old_is_never_headed_now() -> None:
    page, readings = a_story_page("ja")
    stale = replace(page.questions[2], standing="stale")

    tree = parse(as_text(replace(page, questions=(stale,), timeline=()), readings, "html"))
    box = tree.get_element_by_id("now").text_content()

    assert ["いま" in box, "最後に伝えられたこと" in box, "2025年9月3日" in box] == [False, True, True]


def test_a_page_without_questions_shows_its_newest_days_on_top() -> None:
    page, readings = a_story_page("ja")

    tree = parse(as_text(replace(page, questions=()), readings, "html"))
    box = tree.get_element_by_id("now")

    days = [node.get("datetime") for node in find(box, "li/p/time")]
    assert days == sorted(days, reverse=True)
    assert all(day > "2025-12" for day in days)  # what lies more than 90 days back is not news
    assert [link.get("href")[:3] for link in find(box, "li/p/a[not(@class)]")] == ["#t-"] * len(days)


def test_a_page_of_old_events_has_no_box_of_news_headed_now() -> None:
    page, readings = a_story_page("ja")
    late = replace(page, questions=(), as_of=date(2031, 1, 1))

    box = parse(as_text(late, readings, "html")).get_element_by_id("now").text_content()

    assert ["いま" in box, "2031年1月1日時点" in box] == [False, True]


def test_a_disputed_card_shows_both_parties() -> None:
    card = tree_of("ja").get_element_by_id("q-rigged")

    sides = [side.text_content() for side in find(card, ".side")]

    assert sides == ["桐野市 否定", "元職員 未確認・疑い"]


def test_a_dispute_about_what_has_happened_shows_who_denies_it_and_in_which_words() -> None:
    page, readings = a_story_page("en")
    scribe = Scribe(readings)
    card = page.questions[0]
    done = scribe.row(2, 0, Status.HAPPENED, date(2026, 2, 20))
    against = scribe.row(3, 1, Status.DENIED, date(2026, 3, 5), "City of Kirino")
    card = replace(card, standing="disputed", history=(*card.history[:2], done), against=against)
    page = replace(page, questions=(card, *page.questions[1:]))

    tree = parse(as_text(page, readings, "html"))
    shown = find(tree, "article[@id='q-close']")[0]

    sides = [side.text_content() for side in find(shown, ".side")]
    assert sides == ["Northbeach Times Happened", "City of Kirino Denied"]
    assert against.text is not None
    assert against.text.text in [line.text_content() for line in find(shown, "span[@class='line']")]
    assert "Status: Northbeach Times: Happened; City of Kirino: Denied (as of 21 February 2026)" in as_text(
        page, readings, "md"
    )


@pytest.mark.parametrize(
    ("code", "standing", "words"),
    [
        ("ja", "stale", "2026年2月21日以降の情報なし"),
        ("en", "stale", "No news since 21 February 2026"),
        ("ja", "overdue", "期日の2026年3月1日を過ぎても、その後の報道なし"),
        ("en", "overdue", "Was due 1 March 2026; no report since"),
        ("ja", "disputed", "言い分が食い違っています"),
        ("en", "disputed", "The accounts differ"),
    ],
)
def test_what_a_history_does_not_say_stands_in_words_on_the_page(code: str, standing: str, words: str) -> None:
    page, readings = a_story_page(code)
    card = replace(page.questions[0], standing=standing, due=date(2026, 3, 1), history=page.questions[0].history[-1:])
    page = replace(page, questions=(card, *page.questions[1:]))

    flags = find(parse(as_text(page, readings, "html")), "article[@id='q-close']//.flag")

    assert [flag.text_content() for flag in flags] == [words]
    assert words in as_text(page, readings, "md")


def test_an_overdue_plan_without_a_known_day_names_none() -> None:
    page, readings = a_story_page("en")
    card = replace(page.questions[0], standing="overdue", due=None)

    text = as_text(replace(page, questions=(card,)), readings, "html")

    assert "The day has passed without a report" in text


def test_without_questions_the_method_says_why() -> None:
    page, readings = a_story_page("ja")

    tree = parse(as_text(replace(page, questions=()), readings, "html"))

    assert tree.xpath("//*[@id='questions']") == []
    assert "問いを立てられませんでした" in tree.get_element_by_id("method").text_content()


def test_the_method_lists_what_was_left_out_by_rule() -> None:
    method = tree_of("en").get_element_by_id("method").text_content()

    assert "SUP001" in method
    assert "no passage" in method
    assert "broken.html" in method


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_smallest_page_can_be_printed(code: str) -> None:
    page: Page[Line] = Page(id="x", in_language=code, title=None)

    tree = parse(as_text(page, (), "html"))

    assert tree.xpath("//h1")[0].text_content().strip()


def test_a_line_whose_article_is_missing_still_shows_its_passage() -> None:
    page, _ = a_story_page("ja")

    tree = parse(as_text(page, (), "html"))

    assert len(find(tree, "mark")) == len(find(tree_of("ja"), "mark"))


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_status_has_a_word_and_every_group_a_shape(code: str) -> None:
    page, readings = a_story_page(code)
    view = View(page, readings)

    assert all(view.status_word(status) for status in Status)
    for status in Status:
        shape = SHAPES.get(status, next(group for group, members in GROUPS.items() if status in members).lower())
        assert status is Status.OPINION or f'id="shape-{shape}"' in asset("sprite.svg")
    assert view.chip(Status.OPINION) == ""


def test_both_languages_have_words_for_the_same_things() -> None:
    views = [View(*a_story_page(code)) for code in LANGUAGES]
    one, other = (view.language.phrases.labels for view in views)

    assert one.keys() == other.keys()
    fields = re.compile(r"\{\w+\}")
    assert [k for k in one if sorted(fields.findall(one[k])) != sorted(fields.findall(other[k]))] == []


def test_style_and_script_stay_small() -> None:
    assert len(asset("keii.css").encode()) <= 20_000
    assert len(asset("keii.js").encode()) <= 8_000


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_of_23_articles_fits_into_150_kilobytes(code: str) -> None:
    told = pipeline.write(demo_articles(code), replace(order_of(code), limit=23))

    html = as_text(told.page, told.readings, "html")

    assert len(told.readings) == 23
    assert len(html.encode()) <= 150_000
    for passage in {passage for line in lines_of(told.page) for passage in line.evidence}:
        assert html.count(str(escape(passage.exact))) >= 1


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_same_page_gives_the_same_bytes(code: str, tmp_path: Path) -> None:
    page, readings = a_story_page(code)
    script = (
        "from story_pages import a_story_page; from keii.publish import as_text; import hashlib; "
        f"p, r = a_story_page({code!r}); "
        "print([hashlib.sha256(as_text(p, r, s).encode()).hexdigest() for s in ('html', 'md', 'json')])"
    )

    prints = {
        subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[1])},
        ).stdout
        for seed in ("0", "1")
    }  # fmt: skip

    assert len(prints) == 1
    write_site(page, readings, tmp_path / "one")
    write_site(page, readings, tmp_path / "two")
    for name in ("index.html", "page.json", "page.md"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_unprintable_characters_do_not_break_the_page() -> None:
    page, readings = a_story_page("ja")
    odd = replace(page, about="a\x00b\ud800c", title=None, unread=("x\x1by",))

    text = as_text(odd, readings, "html")

    assert text.encode("utf-8")
    assert "\x00" not in text


def payloads() -> list[str]:
    """Read the payloads kept beside the project."""
    if not XSS.exists():
        pytest.skip("../shared/data/collect/xss is not here")
    lines = (XSS / "dompurify.jsonl").read_text("utf-8").split("\n")
    lines += gzip.decompress((XSS / "payloads.jsonl.gz").read_bytes()).decode().split("\n")
    return [value for line in lines if line for value in json.loads(line).values() if isinstance(value, str)]


def test_no_payload_becomes_markup_in_any_field() -> None:
    page, readings = a_story_page("en")
    plain = parse(as_text(infested(page, "plain words"), readings, "html"))
    shape = [node.tag for node in plain.iter(tag_only)]
    found = payloads()

    for start in range(0, len(found), 40):
        block = "\n".join(found[start : start + 40])
        tree = parse(as_text(infested(page, block), readings, "html"))
        assert [node.tag for node in tree.iter(tag_only)] == shape
        assert not [a for a in tree.xpath("//a/@href") if not a.startswith(("#", "https://"))]
        assert not tree.xpath("//@*[starts-with(name(), 'on')]")


tag_only = lxml_html.etree.Element


def infested(page: Page[Line], words: str) -> Page[Line]:
    """Put `words` into every field of text that a stranger could fill."""
    card = page.questions[0]
    card = replace(card, stated_by=words, question=replace(card.question, text=words))
    source = replace(page.sources[0], title=words, publisher=words, url=words, also_in=page.sources[0].also_in)
    return replace(
        page,
        about=words,
        notice=words,
        made_by=words,
        unread=(words,),
        title=replace(page.title, text=words) if page.title else None,
        lead=(replace(page.lead[0], text=words), *page.lead[1:]),
        questions=(card, *page.questions[1:]),
        statements=(replace(page.statements[0], speaker=words, via=words), *page.statements[1:]),
        relations=(replace(page.relations[0], subject=words), *page.relations[1:]),
        withheld=(replace(page.withheld[0], text=words, reason=words, rule=words), *page.withheld[1:]),
        sources=(source, *page.sources[1:]),
        as_of=date(2026, 3, 12),
    )


def test_outlets_are_counted_only_where_some_are_known() -> None:
    page, readings = a_story_page("ja")
    nameless = replace(page, sources=tuple(replace(source, publisher=None) for source in page.sources))
    unsigned = [replace(r, article=replace(r.article, publisher=None)) for r in readings]

    known, unknown = (
        find(parse(as_text(shown, by, "html")), ".facts")[0].text_content()
        for shown, by in ((page, readings), (nameless, unsigned))
    )

    assert "媒体" in known
    assert "媒体" not in unknown
