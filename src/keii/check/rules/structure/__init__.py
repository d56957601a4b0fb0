"""Rules about the page as a whole: title, lead, takeaways, links."""
