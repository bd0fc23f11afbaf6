"""The rule language: a rule as a value, reading it, checking it."""
