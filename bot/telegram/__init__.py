"""The Telegram face: text with markup, cards, buttons, and the sender."""
