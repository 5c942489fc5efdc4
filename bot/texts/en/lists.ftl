## Lists of feeds (OPML), in and out

import-how =
    Send me the OPML file that your other reader has given you (look for “Export” in its settings), up to { $most } feeds. I follow what is in it, and its folders become tags.
    /export gives you the list of what you follow here.
import-begun = { $count ->
    [one] There is one feed in your list. I follow it now.
   *[other] There are { $count } feeds in your list. I follow them now.
}
import-reading = { $total ->
    [one] Your list is in: it has one feed that is new. I read it now.
   *[other] Your list is in: { $read } of { $total } new feeds read so far.
}
import-reading-hint = Go on as you like meanwhile. This message tells how it went.
import-done = { $count ->
    [one] Your list is in. There was one feed in it.
   *[other] Your list is in. There were { $count } feeds in it.
}
import-new = { $count ->
    [0] Nothing in it is new.
    [one] One is new: you follow it from now on.
   *[other] { $count } of them are new: you follow them from now on.
}
import-known = { $count ->
    [one] One you followed already.
   *[other] { $count } you followed already.
}
import-repeated = { $count ->
    [one] One stood there more than once.
   *[other] { $count } stood there more than once.
}
import-refused = { $count ->
    [one] One has no usable address: { $names }.
   *[other] { $count } have no usable address: { $names }.
}
import-failed = { $count ->
    [one] One could not be read:
   *[other] { $count } could not be read:
}
import-failed-keep = { $count ->
    [one] It stays among your feeds, and I go on trying.
   *[other] They stay among your feeds, and I go on trying.
}
import-failed-file = { $count ->
    [one] One could not be read; the file says why.
   *[other] { $count } could not be read; the file says why.
}
button-drop-failed = { $count ->
    [one] Stop following it
   *[other] Stop following these { $count }
}
import-dropped = { $count ->
    [one] You no longer follow the one that could not be read.
   *[other] You no longer follow the { $count } that could not be read.
}
import-restored = You follow them again.
export-caption = { $count ->
    [one] The one feed you follow, as a list (OPML) that other readers understand too.
   *[other] The { $count } feeds you follow, as a list (OPML) that other readers understand too.
}
export-left-out = { $count ->
    [one] One is not in it, since its address lets in whoever has it: { $names }.
   *[other] { $count } are not in it, since their addresses let in whoever has them: { $names }.
}
