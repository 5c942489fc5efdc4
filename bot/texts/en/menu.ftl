# The command menu (setMyCommands: at most 256 characters each), also shown by /help.
menu-subscribe = follow a feed or a site: /subscribe https://example.com
menu-feeds = what you follow, and how each feed is doing
menu-topics = feeds to choose from, by topic
menu-digest = what is new, now; /digest 8:00 every day, /digest 18:30 mon-fri, /digest off
menu-schedule = when your digests come
menu-quiet = hours in which nothing comes by itself: /quiet 22:00-7:00
menu-rename = call a feed what you like: /rename 2 Morning paper
menu-tags = your tags and their feeds; /tags tech science renames one
menu-tag = put feeds together under a word: /tag 2 tech
menu-import = follow what a list from another reader holds (an OPML file)
menu-export = the list of what you follow, as an OPML file
menu-summarize = the main points of a link or a text
menu-length = how long summaries are: short, normal or long
menu-search = find articles of your feeds: /search "climate summit" -sport
menu-saved = the articles you have saved; /saved ferry looks through them
menu-filter = leave something out, or take only what you want: /filter -football
menu-learned = what your thumbs up and down have taught me, and how to make me forget it
menu-stats = your last seven days: articles in, stories out, minutes saved
menu-settings = all that you can change, in one message
menu-timezone = where you are: /timezone Berlin
menu-unsubscribe = stop following a feed: /unsubscribe 2
menu-pause = send nothing for a while: /pause until Monday
menu-resume = go on sending
menu-target = set up a group or channel of yours from here
menu-start = begin: pick topics and an hour, and see a first digest; or come back
menu-stop = send nothing any more; your feeds are kept
menu-delete_me = remove everything kept about you
menu-help = what I can do

# Shown to whoever runs the bot alone.
menu-status = how I am doing: feeds, chats, messages, memory
menu-people = who uses me, with a button to ban
menu-invite = a link that lets somebody in: /invite, /invite 5 30 days
menu-broadcast = tell everybody something: /broadcast and the text; you see it first
menu-ban = serve a chat no more: /ban 123456789
menu-unban = serve it again: /unban 123456789

# The bot's profile (setMyDescription: at most 512 characters; setMyShortDescription: at most 120).
bot-description =
    Lede reads your feeds and brings you what happened: a few sentences for each story, every one of them leading back to its source.

    Follow a site with /subscribe, get a daily digest at the hour you like, or send a link or a long text and have its main points.
bot-short-description = Reads your feeds and brings you what happened, in a few sentences that lead back to the source.
