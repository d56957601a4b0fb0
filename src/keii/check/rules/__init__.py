"""The rules, one file each, by family."""

TABLE: dict[str, str] = {}
