"""The audit trail: what stands in it, what goes out of it, and what a paper of it proves."""
