"""From a page and its sources to findings."""
