"""The welcome: going on with a meeting, opening a survey, or trying an example."""
