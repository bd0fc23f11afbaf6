"""The recognition step: how a survey's own file is to be read, agreed on in front of the group."""
