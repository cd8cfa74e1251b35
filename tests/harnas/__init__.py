"""What the tests stand on: one database server per run, one cast of people, a recorder of receipts."""
