"""From bytes to articles: decode, extract, date, split into sentences."""
