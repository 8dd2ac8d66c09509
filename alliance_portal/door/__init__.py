"""Who comes in, for how long, and what is turned away before it is read."""
