"""What a change of the rulebook changes, in it and in advice."""
