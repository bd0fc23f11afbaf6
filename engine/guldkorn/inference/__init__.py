"""Forward chaining, stage by stage; the only room that knows durable_rules."""
