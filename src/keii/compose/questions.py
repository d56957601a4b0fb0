"""Question cards: how each open question stands, since when, as stated by whom, and why it matters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from keii import plugins
from keii.compose.sentences import Ledger, Sentence
from keii.compose.wording import draft_of
from keii.lang.base import Language
from keii.model.page import ChangeRow, Draft, QuestionCard, Role
from keii.model.story import Question, StatusChange
from keii.model.text import ArticleId, Passage

Place = tuple[ArticleId, int]
MOST_ROWS = 12


def cards_of(
    questions: Sequence[Question], places: Mapping[Place, Sentence], ledger: Ledger, language: Language
) -> tuple[QuestionCard[Draft], ...]:
    """Make a card, still without its history, of each question whose newest passage can be printed."""
    cards = (card_of(question, places, ledger, language) for question in questions)
    return tuple(card for card in cards if card is not None)


def card_of(
    question: Question, places: Mapping[Place, Sentence], ledger: Ledger, language: Language
) -> QuestionCard[Draft] | None:
    """Make one card: the newest statement answers, a consequence says why it matters."""
    newest = question.history[-1]
    asked = question.passage  # what words the question answers it, where it tells the present status
    told = in_language(newest.evidence, places, language)
    answer = sentence_at(asked if asked in newest.evidence else told, places)
    if answer is None or not answer.sure or not ledger.may_quote(answer) or leans(answer):
        return None
    if not ledger.budget.take([question.passage]):
        return None
    ledger.take(answer)
    since = next(change for change in question.history if same_run(change, question.history))
    reasons = (sentence_at(passage, places) for passage in question.why)
    why = next((reason for reason in reasons if reason and reason.weight > 0 and ledger.is_new(reason)), None)
    said = [s.published for p in newest.evidence if (s := sentence_at(p, places)) and s.published]
    other = question.against if question.against and ledger.budget.take(question.against.evidence) else None
    against = row_of(other, places, ledger, language) if other else None
    return QuestionCard(
        id=f"q-{question.id}",
        question=Draft(text=question.text, role="question", cites=(question.passage,)),
        status=newest.status,
        since=since.stated_on,
        as_of=max((*said, question.newest or newest.stated_on)),
        stated_by=newest.stated_by,
        standing=question.standing,
        due=question.due,
        against=against,
        answer=(worded(answer, language, "answer"),),
        why=draft_of(ledger.take(why), language, role="why") if why else None,
    )


def same_run(change: StatusChange, history: Sequence[StatusChange]) -> bool:
    """Answer whether the status has stayed the same from `change` to the end."""
    return all(later.status == history[-1].status for later in history[history.index(change) :])


def with_history(
    cards: Sequence[QuestionCard[Draft]],
    questions: Sequence[Question],
    places: Mapping[Place, Sentence],
    ledger: Ledger,
    language: Language,
) -> tuple[QuestionCard[Draft], ...]:
    """Give the cards their histories, when lead and timeline have taken what they want to print."""
    by_id = {f"q-{question.id}": question for question in questions}
    return tuple(
        replace(
            card,
            history=tuple(
                row_of(change, places, ledger, language)
                for change in by_id[card.id].history[-MOST_ROWS:]
                if ledger.budget.take(change.evidence)
            ),
        )
        for card in cards
    )


def row_of(
    change: StatusChange, places: Mapping[Place, Sentence], ledger: Ledger, language: Language
) -> ChangeRow[Draft]:
    """Make one row of a card's history; its sentence is printed here only if it is not printed elsewhere."""
    sentence = sentence_at(change.evidence[0], places)
    free = sentence is not None and sentence.sure and ledger.may_quote(sentence)
    free = free and sentence is not None and not leans(sentence)
    return ChangeRow(
        status=change.status,
        stated_on=change.stated_on,
        evidence=change.evidence,
        text=worded(ledger.take(sentence), language, "status") if sentence and free else None,
        stated_by=change.stated_by,
        publisher=change.publisher,
        on=change.on,
    )


def in_language(evidence: Sequence[Passage], places: Mapping[Place, Sentence], language: Language) -> Passage:
    """Return the first passage in the page's language, the first of all where there is none."""
    own = (p for p in evidence if (s := sentence_at(p, places)) and s.reading.article.in_language == language.code)
    return next(own, evidence[0])


def tongue_of(sentence: Sentence) -> Language:
    """Return the language a sentence is written in."""
    language: Language = plugins.load("languages", sentence.reading.article.in_language)
    return language


def leans(sentence: Sentence) -> bool:
    """Answer whether a sentence needs the one before it, by its own language's words."""
    return tongue_of(sentence).phrases.leans(sentence.words)


def worded(sentence: Sentence, language: Language, role: Role) -> Draft:
    """Word a sentence as a draft, in its own language, marked where that is not the page's."""
    tongue = tongue_of(sentence)
    draft = draft_of(sentence, tongue, role=role)
    return draft if tongue.code == language.code else replace(draft, in_language=tongue.code)


def sentence_at(passage: Passage, places: Mapping[Place, Sentence]) -> Sentence | None:
    """Return the sentence that a passage lies in."""
    return places.get((passage.article_id, passage.span.start))
