"""The meeting in plain lines: questions and answers for screen readers, braille displays and pipes."""
