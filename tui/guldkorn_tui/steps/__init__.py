"""The way of the note, one step a module: map, issues, classify, clarify, prioritise, advise, plan."""
