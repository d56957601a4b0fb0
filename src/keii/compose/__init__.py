"""From a story to a page of drafts."""
