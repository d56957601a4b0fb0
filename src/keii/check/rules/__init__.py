"""The rules, one file each, by family."""

TABLE: dict[str, str] = {
    "DAT001": "keii.check.rules.dates.impossible_date:RULE",
    "DAT003": "keii.check.rules.dates.relative_date:RULE",
    "DAT007": "keii.check.rules.dates.as_of:RULE",
    "REP001": "keii.check.rules.repetition.repeated:RULE",
    "SRC003": "keii.check.rules.sources.no_date:RULE",
    "SRC004": "keii.check.rules.sources.no_publisher:RULE",
    "SRC005": "keii.check.rules.sources.uncited:RULE",
    "SRC007": "keii.check.rules.sources.unreadable:RULE",
    "STR005": "keii.check.rules.structure.broken_link:RULE",
    "STY003": "keii.check.rules.style.artefact:RULE",
}
