"""English acts: the sixteen PLOVER roots in many words, and sentences that tell none of them."""

from __future__ import annotations

import pytest

from builders import an_article
from keii.annotate import read_closely

ACTS = [
    ("AGREE", "The government agreed to share water with its neighbour."),
    ("AGREE", "The rebels are ready to hold talks, a mediator said."),
    ("CONSULT", "The two presidents held three hours of talks in Geneva."),
    ("CONSULT", "The foreign minister will visit Ankara next week."),
    ("SUPPORT", "The prime minister praised the negotiators for their patience."),
    ("SUPPORT", "Both governments signed a treaty of friendship."),
    ("COOPERATE", "The two navies began joint exercises in the strait."),
    ("AID", "The European Union sent 40 tonnes of medicine to the refugees."),
    ("AID", "Norway granted political asylum to the dissident."),
    ("CONCEDE", "The junta lifted the night curfew in the capital."),
    ("RETREAT", "The rebels released eleven hostages."),
    ("RETREAT", "Troops pulled out of the border town."),
    ("REQUEST", "The opposition called for early elections."),
    ("REQUEST", "The ambassador urged both sides to stop."),
    ("ACCUSE", "The government accused the rebels of breaking the truce."),
    ("ACCUSE", "The minister blamed separatists for the blackout."),
    ("REJECT", "The president rejected the offer of mediation."),
    ("REJECT", "The army did not accept the plan."),
    ("THREATEN", "The militia threatened to close the port."),
    ("PROTEST", "Students staged a sit-in against the government."),
    ("SANCTION", "The United States imposed sanctions on the junta."),
    ("SANCTION", "The government expelled two diplomats."),
    ("MOBILIZE", "The army deployed 2,000 troops along the border."),
    ("COERCE", "Police arrested eleven activists in the capital."),
    ("ASSAULT", "Rebels launched an air strike on the army base."),
    ("ASSAULT", "A camp for refugees was attacked by militiamen."),
]
NONE = [
    "The carmaker agreed to buy a rival and released its earnings.",
    "The striker attacked down the left and fired the ball home.",
    "A storm hit the coast and killed two people.",
    "The Brazilian skier withdrew from the race.",
    "The bakery promised fresh bread.",
]


@pytest.mark.parametrize(("root", "sentence"), ACTS)
def test_the_act_of_a_political_sentence_is_named(root: str, sentence: str) -> None:
    (event,) = read_closely(an_article(sentence)).notes.events

    assert event.type == root


@pytest.mark.parametrize("sentence", NONE)
def test_company_sport_and_weather_have_no_root(sentence: str) -> None:
    (event,) = read_closely(an_article(sentence)).notes.events

    assert event.type is None
