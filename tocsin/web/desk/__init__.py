"""The review desk: a queue of mentions by effect and doubt, each judged beside its text; judgements are decisions."""
