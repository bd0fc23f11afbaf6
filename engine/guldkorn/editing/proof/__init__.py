"""The proof over all possible answers: what rules can never do, or can do and must not, whatever anyone answers."""
