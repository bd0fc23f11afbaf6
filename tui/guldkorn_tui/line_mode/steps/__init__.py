"""The steps of the way, read aloud: what each is for, and its numbered lines."""
