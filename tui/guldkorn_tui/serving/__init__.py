"""The session in a browser on the same machine; nobody else gets in, and nothing is fetched from outside."""

KEPT = "kept"
"""What the word from a session is called that names the file of its meeting."""
