"""What is opened, and how: surveys, meetings, examples, references."""
