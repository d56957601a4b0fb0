"""keii: living explainers of running news stories, and a checker for anyone's explainer."""

__version__ = "0.1.0"
