"""Writers: who words the drafts (extractive by default)."""

TABLE: dict[str, str] = {}
