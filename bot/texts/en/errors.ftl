# What went wrong, and what to do: at most a few sentences, with an example that works.
# $wanted is what the person asked for: a feed, an article, or unknown. The errors themselves do not know it.

## Ours

error-ours = Sorry, something went wrong here. Nothing is lost; please try again in a moment.
error-took-too-long = Sorry, this took too long, so I stopped it. Please send it again in a minute. Everything else works, for example /feeds
error-gave-up = Sorry, I tried one of your messages three times and failed each time, so I let it go. Everything else works, for example /feeds
error-database = Sorry, I can't get at my memory just now, so I can't do that. Nothing is lost, and whoever runs me has been told. Please try again in a few minutes.
# To whoever runs the bot. $error is what the database says.
owner-database-trouble = I can't use my database: { $error }. All work has stopped, nothing is lost, and I go on by myself once it is well again. My log and /health tell how it stands.
owner-database-well = My database is well again, and I have gone on.
error-settings = Sorry, I am not set up properly yet. Whoever runs me finds the reason with “lede doctor”.
error-too-hard = Sorry, that was too much for me: reading it took too long. { $wanted ->
    [feed] Perhaps the site has a smaller feed: /subscribe https://example.com/feed.xml
    [article] A shorter text works, for example the part you care about.
   *[other] Something shorter works.
}

error-administrators-only = Only administrators can change what I do here. Everybody can use /summarize, /digest and /feeds.
error-administrators-unknown = Only administrators can change what I do here, and Telegram does not tell me just now who they are. Please try again in a minute.
error-no-target = I am in no such group or channel, or know nothing of it any more. Send /target there.
error-target-administrators = Only its administrators can set up that chat. /target shows the ones that are yours, and /target off ends this.

## What a person typed

error-bad-input = I can't use that. /help shows what I understand, with examples.
error-no-address = I need the address of a site, a feed or an article. For example: /subscribe https://example.com/feed.xml
error-bad-address = “{ $typed }” is not an address I can open. { $wanted ->
    [feed] For example: /subscribe https://example.com/feed.xml
    [article] For example: /summarize https://example.com/article
   *[other] A whole one works, for example: https://example.com/news
}
error-bad-time = “{ $typed }” is not a time I understand. For example: /digest 08:00, /digest 6:30 pm or /digest off
error-bad-zone = I don't know the time zone “{ $typed }”. Name a big city in it, for example: /digest 8:00 Europe/Berlin or /digest 8:00 Tokyo
error-no-zone-there = I don't know the time zone of that place. Name a big city near it, for example: /digest 8:00 Tokyo
error-bad-until = “{ $typed }” is not a day to come that I understand. For example: /pause until Monday, /pause 3 days or /pause until 5 December
error-bad-quiet = “{ $typed }” are no hours I understand. For example: /quiet 22:00-7:00, or /quiet off
error-which-tag = Give a feed's number in /feeds, then its tags, for example: /tag 2 tech science. Without a tag: /tag 2 off
error-which-rename = Give a feed's number in /feeds, then your name for it, for example: /rename 2 Morning paper. Its own name again: /rename 2 off
error-long-name = A name can have { $most } characters. For example: /rename 2 Morning paper
error-which-tags = /tags shows your tags, “/tags tech” the feeds of one, and “/tags tech science” gives it another name.
error-no-tag = You have no tag “{ $typed }”. /tags shows those you have.
error-many-tags = A feed can have { $most } tags. Take one off first.
error-undo-gone = That was too long ago to be undone. /feeds and /tags show how things are.
error-bad-tag = “{ $typed }” can't be a tag: one word of at most { $most } letters, digits, - and _. For example: /tag 2 tech
error-bad-length = “{ $typed }” is no length I know. There are short, normal and long, for example: /length short
error-bad-stories = A digest can have 1 to { $most } stories. For example: /digest 8:00, 5 stories
error-many-schedules = You have { $most } digests planned already. /schedule shows them, and takes one off.
error-no-schedule = That digest is not planned any more. /schedule shows those that are.
error-which-feed = Which feed? Give its number or its name, for example: /unsubscribe 2. The numbers are in /feeds.
# $names are a few of the feeds, each with its number: "2. Harbour News; 4. Harbour Talk".
error-which-of = Several of your feeds fit: { $names }. Send /unsubscribe with the number of the one you mean.
error-feed-not-found = You follow no such feed. /feeds shows the ones you follow; /unsubscribe 1 stops the first of them.
error-no-feeds = You follow no feed yet, so there is nothing to tell. Begin with one: /subscribe https://example.com
error-nothing-to-summarize = Send me a link or a text with it, for example: /summarize https://example.com/article. Or answer a message with /summarize.
error-not-opml = That file is no list of feeds. I read OPML files, as other feed readers export them.
error-import-running = I am still at your other list. Send this one again once that one is in.
error-bad-share = That link leads to no feed that I know. Ask for a new one, or follow a site by its address: /subscribe https://example.com
error-not-shared = The address of that feed lets in whoever has it, so it is not passed on.
error-opml-empty = There is no feed in that list. Perhaps another one of your reader’s exports has them.
error-opml-too-long = That list has { $count } feeds; I take { $most } at a time. Split the file in two and send both.

## As much as one chat may have

error-many-feeds = You follow { $most } feeds, and more I can't follow in one chat. Stop one that you don't miss, for example: /unsubscribe 2. Then try again.
error-long-list = That list has { $count } feeds that are new to you, and there is room for { $room }: one chat can follow { $most }. Send a shorter list, or make room with /unsubscribe.
error-many-summaries = That was as much as I summarise for one chat in a day ({ $most }). From midnight on I read for you again; digests and /feeds go on as always.

## What whoever runs the bot typed

error-bad-invite = Say how many people a link lets in (at most { $uses }) and for how many days (at most { $days }). For example: /invite, /invite 5 or /invite 5 30 days
error-which-chat = Give the number of a chat, as /people shows it. For example: /ban 123456789. Yours can't be banned.
error-not-banned = That chat is not banned. /people shows the ones that are.
error-empty-broadcast = Write what to tell everybody behind the command, or answer a message with it. For example: /broadcast We move to another server tonight.
error-long-broadcast = That is too long for one message: { $most } characters are the most. For example: /broadcast We move to another server tonight.
error-nobody-to-tell = There is nobody to tell yet: I serve no chat beside yours that has not stopped. /people shows all chats.
error-broadcast-settled = That is decided already: it has left, or was dropped. For another one: /broadcast and the text

## Buttons and old messages

error-old-button = That button is too old to work. The command menu does the same: /help lists it.
error-article-gone = I no longer have that article. Send me its link and I summarise it anew.
error-digest-gone = I no longer have that digest. /digest brings what is new.
error-old-erase = That question is an old one, so nothing was removed. To be asked anew: /delete_me
error-forgotten = It is too late to undo that: I have forgotten it. Press 👍 or 👎 on a story, and I learn anew.
error-already-settled = That is settled already: I send nothing twice. /digest brings what is new.

## Addresses that could not be read

error-address-refused = I don't open { $host }: I read public web addresses only. { $wanted ->
    [feed] For example: /subscribe https://example.com/feed.xml
    [article] For example: /summarize https://example.com/article
   *[other] For example: https://example.com/news
}
error-unreachable = I could not connect to { $host }. Check the address, or try again later.
error-unreachable-slow = { $host } took too long to answer. Please try again in a few minutes.
error-unreachable-dns = I can't find { $host } at the moment. If its name is spelled right, please try again in a few minutes.
error-unreachable-tls = The connection to { $host } is not secure: its certificate is wrong or out of date. Only the site can mend that.
error-unreachable-encoding = { $host } packs its pages in a way that I can't open. Please try again later; if it stays so, only the site can mend that.
error-too-many-redirects = { $host } keeps sending me from one address to another. Open it in a browser and send me the address you end up at.
error-bad-status = { $status ->
    [401] { $host } wants a name and a password. { $wanted ->
        [feed] If you have them, put them into the address: /subscribe https://name:password@example.com/feed.xml
        [article] Send me the text instead, and I summarise it.
       *[other] Only what is open to all can be read like this.
    }
    [402] { $host } shows that to its subscribers only. { $wanted ->
        [feed] If it gave you an address for your feed reader, send me that: /subscribe https://example.com/feed.xml
        [article] Send me the text instead, and I summarise it.
       *[other] Only what is open to all can be read like this.
    }
    [403] { $host } refuses to let me read that. { $wanted ->
        [feed] Another feed of the site may work: look for a link called “RSS” or “Atom” there.
        [article] Send me the text instead, and I summarise it.
       *[other] Another address there may work.
    }
    [404] { $host } says that there is no such page. { $wanted ->
        [feed] Check the address, or send me the site's front page: /subscribe https://example.com
        [article] Check the address, or send me the text instead, and I summarise it.
       *[other] Check the address, then send it again.
    }
    [410] { $host } says that this page is gone for good. { $wanted ->
        [feed] There may be a new feed, which I look for on the site's front page: /subscribe https://example.com
        [article] If you have its text, send me that, and I summarise it.
       *[other] Perhaps it is now at another address.
    }
    [429] { $host } has had too many questions from me. Please try again in an hour.
    [451] { $host } may not show that, for legal reasons.
   *[other] { $host } answered with an error ({ $status }). Please try again later.
}
error-too-large = What { $host } sends is too large for me. { $wanted ->
    [feed] Perhaps it is no feed: send me the address of the site, and I look for one: /subscribe https://example.com
   *[other] Perhaps it is a video or a file: send me the page that tells of it.
}
error-not-a-feed = I found no feed at { $host }. Look for a link called “RSS” or “Atom” on the site, and send me that: /subscribe https://example.com/feed.xml
error-private-channel = That channel has no public name, so I can't read it by myself. I can follow public ones. For example: /subscribe @telegram
error-no-channel = I see no posts there. I can follow a public channel whose posts are shown on the web at t.me/s/ and its name. For example: /subscribe @telegram
error-nothing-to-read = { $instead ->
    [bot-check] { $host } asks whether I am a robot, and I am one. Copy the text of the article and send it to me: I summarise that too.
    [login] { $host } shows a log-in page to bots. Copy the text of the article and send it to me instead.
    [cookies] { $host } shows nothing but its question about cookies, which only a person can answer. Copy the text of the article and send it to me instead.
    [paywall] { $host } shows the whole article to subscribers only. If you can read it, copy its text and send it to me: I summarise that too.
    [index] That page of { $host } is a list of links, not an article. Send me the link of one article. To follow the whole site: /subscribe https://{ $host }
    [video] { $host } has a video or a sound there, and I only read. Send me a page or a text that tells what is in it.
    [image] { $host } has a picture there, and I only read. Send me a page or a text that tells what it shows.
    [script] { $host } fills that page by programs that only a browser runs. Copy the text of the article and send it to me instead.
    [gone] { $host } says that there is no such page (any more). Check the address, or send me the text.
    [feed] That address of { $host } is a feed, not an article. Follow it: /subscribe https://example.com/feed.xml
    [scan] The PDF of { $host } holds pictures of pages and no text that I could read. Send me its text, or a page about it.
    [locked] The PDF of { $host } is locked with a password. Send me its text instead.
    [file] { $host } has a kind of file there that I can't read. I read web pages, PDFs and plain texts.
   *[empty] I found no article text at { $host }. Copy the text of the article and send it to me: I summarise that too.
}
error-nothing-in-file = { $instead ->
    [scan] That PDF holds pictures of pages and no text that I could read. Send me its text, or a link to a page about it.
    [locked] That PDF is locked with a password. Send me its text instead.
    [image] That is a picture, and I only read. Send me a text, a link or a PDF.
    [video] That is a video or a sound, and I only read. Send me a text, a link or a PDF.
    [feed] That is a feed. Send me its address to follow it: /subscribe https://example.com/feed.xml
    [index] That is a page of links, not an article. Send me the link of one article, for example: https://example.com/news
    [file] That is a kind of file that I can't read. I read web pages, PDFs and plain texts (.html, .pdf, .txt).
   *[other] I found no text to summarise in that file. Send me the text itself, or a link, for example: https://example.com/article
}

## Files that were sent

# $megabytes is the limit.
error-file-too-large = That file has over { $megabytes } MB, and so much I don't read. Send me the part that you care about: a smaller PDF, or its text.
error-file-empty = That file is empty. Send it once more, or send me its text.
error-file-office = I can't read office documents and e-books. Save it as a PDF or as plain text (.pdf, .txt), and send me that.
error-file-archive = I don't open archives. Unpack it, and send me what is in it: web pages, PDFs or plain texts (.html, .pdf, .txt).
# $ending is that of its name: ".pdf".
error-file-damaged = That file is damaged, or no { $ending } in spite of its name. Open it on your device, copy its text and send me that.
error-file-not-given = Telegram doesn't give me that file at the moment. Please send it again in a minute, or send me its text.
