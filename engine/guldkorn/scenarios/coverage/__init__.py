"""How much of the knowledge scenarios cover: what they bring out, and what they would miss were it gone."""
