"""From files of scores to a mapping: what was measured, where, among how many, and how sure it is."""
