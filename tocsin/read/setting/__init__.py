"""Which day and place stand beside a word of violence, and which beside something else."""
