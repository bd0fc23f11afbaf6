"""What may be wrong in a feature file before anything runs, one kind of fault a module."""
