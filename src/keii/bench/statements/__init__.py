"""How well keii tells who says what, how it stands and what is done, against sentences labelled by hand."""
