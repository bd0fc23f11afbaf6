"""What is wrong with a rulebook, and what is worth a thought: the full review."""
