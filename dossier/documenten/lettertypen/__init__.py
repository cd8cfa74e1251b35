"""The two font cuts of the paper, and how they were made."""
