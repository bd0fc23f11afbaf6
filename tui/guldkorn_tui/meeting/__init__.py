"""The meeting on the screen: what holds it, and what can be done in it beside deeds."""
