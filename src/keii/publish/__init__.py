"""From a page of lines to HTML, Markdown and data."""
