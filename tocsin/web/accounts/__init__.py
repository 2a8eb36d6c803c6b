"""Who may do what: roles, log-in, sessions, read tokens, and the guard before every request."""
