"""guldkorn in the terminal: the command line and the session."""
