"""How many came to harm in one story, and what other sources say of it."""
