"""What is kept. The only place that talks to a database. Writes live in `records`, reads in `queries`."""
