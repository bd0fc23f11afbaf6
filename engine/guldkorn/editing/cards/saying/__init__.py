"""How the parts of a rule are said: values, tests, and what follows."""
