"""The session file: entries on the disk, chained and sealed, whatever they say."""
