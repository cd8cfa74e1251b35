"""Pages of the wizard, by the work they serve."""
