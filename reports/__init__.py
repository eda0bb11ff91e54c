"""From values to things people read. Knows no database: a page or a command fetches the values and hands them in."""
