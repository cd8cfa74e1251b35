"""Sealing and checking the log: tampering, faults, restored databases."""
