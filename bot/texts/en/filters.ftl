## /filter

filter-where = in { $place }
# $kind: "out" takes away what it matches, "in" lets nothing else through.
filter-tried = { $tried ->
    [0] There is no article yet to try it on. Use it?
   *[other] { $kind ->
        [out] It would have matched { $count } of the last { $tried }, which then would not come{ $count ->
            [0] .
           *[other] :
        }
       *[in] It would have matched { $count } of the last { $tried }, and nothing else would come{ $count ->
            [0] .
           *[other] :
        }
    }
}
filter-tried-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
filter-used = { $kind ->
    [out] In use: what it matches does not come any more.
   *[in] In use: only what it matches comes.
}
filter-refused = Left alone: { $filter }
filter-removed = No longer filtered: { $filter }
filters-title = { $count ->
    [one] One filter
   *[other] { $count } filters
}
filters-hint = Take one off with its button. One more: /filter -football, or only what you want: /filter "climate summit" #news
filters-empty =
    Everything you follow comes. To leave something out, give a word with a minus: /filter -football
    Only what you want, from one tag or feed: /filter "climate summit" #news
button-use-filter = Use it
button-refuse-filter = No
button-filters = All filters
error-empty-filter = A filter needs a word, a phrase or a pattern. For example: /filter -football, /filter title:rumour or /filter /goo+gle/
error-long-filter = That filter is too long: at most { $most } characters. For example: /filter -football
error-many-filters = You have { $most } filters, which is the most. /filter shows them, and takes one off.
error-no-filter = That filter is gone. Make it again, for example: /filter -football
error-filter-place = You follow no feed named “{ $typed }”, and have no such tag. /feeds shows what there is; for example: /filter -football @2
# $reason is the engine's, in English: "missing ): (foo".
error-bad-pattern = The pattern /{ $pattern }/ can't be used ({ $reason }). A simple one works, for example: /filter /goo+gle/
error-large-pattern = The pattern /{ $pattern }/ is too large. A simpler one works, for example: /filter /goo+gle/

## /search

search-title = { $count ->
    [one] One article with { $words }
   *[other] { $count } articles with { $words }
}
search-title-many = Over { $count } articles with { $words }
search-title-any = Nothing has all of { $words }. These have some of it:
search-empty = Nothing in your feeds has { $words }. Fewer words find more, and so does a beginning: /search clim*
search-saved-empty = Nothing that you have saved has { $words }. /saved shows all of it.
error-no-words = What shall I look for? For example: /search ferry, /search "climate summit" -sport or /search clim*
error-only-without = Only what is to be left out, and nothing to look for. For example: /search ferry -football
error-search-gone = I don't remember that search any more. Send it again, for example: /search ferry

## What is saved, as a file

button-export = As { $form ->
    [html] a web page
   *[markdown] Markdown
}
export-title = { $count ->
    [one] One saved article
   *[other] { $count } saved articles
}
