"""How the screen looks and takes keys: colours, letters, text as text."""
