"""What is said, whichever face says it."""
