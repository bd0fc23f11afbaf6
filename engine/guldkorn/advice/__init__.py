"""From a mapping and a context to advice, and the explanation of it."""
