"""Whether a sentence stands on its sources: retrieve, compare, judge."""
