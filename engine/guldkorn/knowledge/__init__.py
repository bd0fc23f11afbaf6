"""What is known before anyone is asked: dimensions, scales, references, questions, causes, measures, sources."""
