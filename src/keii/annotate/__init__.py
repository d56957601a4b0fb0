"""What an article says: times, names, figures, statements, events."""
