"""Executors: map a function over records, results in input order."""

TABLE = {"local": "keii.executors.local:LocalExecutor"}
