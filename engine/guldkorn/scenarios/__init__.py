"""Scenarios: the vocabulary of Gherkin steps, the lint of feature files, and the running of them."""
