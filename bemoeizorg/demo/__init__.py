"""The demo: an organisation, people in every role and a few burgers, all plainly invented."""
