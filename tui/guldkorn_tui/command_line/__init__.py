"""The commands as click knows them, by who uses them. Each loads what it uses and no more."""
