"""The rules on a screen: found, read, and followed from one to the next."""
