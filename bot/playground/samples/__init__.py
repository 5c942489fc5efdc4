"""Three plainly fictional publications with feeds and pages, so that there is something to read without a network."""

from bot.playground.samples.articles import text
from bot.playground.samples.routes import FEEDS, add_routes, catalogue

__all__ = ["FEEDS", "add_routes", "catalogue", "text"]
