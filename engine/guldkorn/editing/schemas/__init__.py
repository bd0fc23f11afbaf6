"""JSON Schemas of the YAML files, for editors that complete and check as one types."""
