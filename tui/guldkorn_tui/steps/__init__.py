"""The way of the note, one step a module: map, classify, clarify, prioritise, advise."""
