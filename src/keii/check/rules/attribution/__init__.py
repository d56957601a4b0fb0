"""Rules about who holds an opinion, a guess, a motive."""
