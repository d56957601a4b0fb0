"""Rules about wording that no explainer should carry."""
