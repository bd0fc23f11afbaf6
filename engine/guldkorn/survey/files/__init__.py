"""From a file of any kind to a table of texts; each foreign reader is known to one module here."""
