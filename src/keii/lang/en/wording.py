"""How English words opinions, hearsay, questions, vague times and labels (the words are in wording.toml)."""

from keii.lang.base.wording import read_wording

TABLE = read_wording(__file__)
