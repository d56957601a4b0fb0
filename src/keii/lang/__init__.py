"""The languages keii reads: words, tables and plain functions; no arithmetic and no page lives here."""

TABLE = {"en": "keii.lang.en:LANGUAGE", "ja": "keii.lang.ja:LANGUAGE"}
