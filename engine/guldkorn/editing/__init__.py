"""What a knowledge editor needs: a full review, schemas, skeletons, rules in words, and what a change changes."""
