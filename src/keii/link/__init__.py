"""What belongs together: articles to a story, names to actors, sentences to events and questions."""
