article-untitled = untitled
article-time = { $minutes } min read
article-times = { $minutes } min read, here in { $seconds } s
article-times-long = { $minutes } min read, here in { $here } min
article-no-points = There is no text to summarise, only this title.
article-refused = The site does not let me read the page: this is from the text in its feed.
article-teaser = The site shows only the beginning to who has no subscription: this is from that.
article-short = The text is short: this is all of it.
# Closes a point, and opens the page at that very sentence. It must make sense to who has it read aloud.
point-source = source
article-reading = Reading { $host } …
article-reading-text = Reading your text …
button-shorter = Shorter
button-longer = Longer
button-save = Save
button-saved = ✓ Saved
button-sections = By section
button-points = Main points
button-follow = Follow this source

## /saved

article-saved = Saved: { $title }. /saved shows what you keep.
article-unsaved = No longer saved: { $title }
saved-title = { $count ->
    [one] One saved article
   *[other] { $count } saved articles
}
saved-empty = You have saved nothing yet. Press “Save” under an article, and it stays here.
saved-hint = Take one off the list with the buttons below.
# Shows a saved text that has no page.
button-read = Read { $number }
button-forget = ✕ { $number }
button-newer = Newer
button-older = Older
