"""What a meeting does, written once: a deed asks for what it needs, and knows neither a screen nor lines."""
