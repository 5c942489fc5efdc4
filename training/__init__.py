"""How the ranker of bot/summaries is trained. No part of the bot."""
