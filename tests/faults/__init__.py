"""What happens when something breaks: the process, the power, the disk, the line, two people at once."""
