"""What the bot does, one module per thing. Only here is storage read, stages called and storage written."""
