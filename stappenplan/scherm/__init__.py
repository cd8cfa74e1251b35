"""From rules and records to what a page shows: plain values, no database, no markup."""
