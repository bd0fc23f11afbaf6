"""guldkorn: from a mapping of the psychosocial work environment to few, well-founded, explained recommendations."""
