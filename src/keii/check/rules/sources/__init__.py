"""Rules about sources: off-topic, undated, unnamed, missing."""
