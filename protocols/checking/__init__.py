"""What can be said against protocols before anybody relies on them: findings, and mistakes that no case would show."""
