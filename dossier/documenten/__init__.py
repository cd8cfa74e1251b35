"""Documents: one frozen projection each, the same for screen and paper."""
