"""The beginnings of new entries, written into the right file."""
