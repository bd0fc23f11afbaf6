"""An advisory session: what a group says about its mapping, step by step, and the advice that follows."""
