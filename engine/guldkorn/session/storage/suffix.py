"""What the name of a session file ends in; known to those too who list files without opening any."""

SUFFIX = ".guldkorn"
