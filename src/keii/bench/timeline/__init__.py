"""The published task of news timeline summarization: tasks from a folder, keii's timelines, the official scores."""
