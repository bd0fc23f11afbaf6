"""What the group does in the steps Advise and Plan: measures, parts of the plan, promises, the plan as a file."""
