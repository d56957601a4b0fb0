"""How well times are found and resolved: gold files, the scorer, the systems compared, the report."""
