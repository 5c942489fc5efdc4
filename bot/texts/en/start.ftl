## /start: three presses to a first digest

welcome-pick = What do you want to read about? Press as many as you like, then “Next”.
welcome-picked = Picked: { $topics }
welcome-otherwise =
    Or begin with a site you like: /subscribe https://example.com
    Or send me the list of feeds (OPML) that another reader has given you.
button-next-step = Next
button-step-back = Back
# $time is the time there now, by which people see whether the zone is theirs.
begin-when =
    When shall your digest come?
    Your time zone is { $zone }, where it is { $time } now.
begin-zones = Where do you live? Press a place where it is as late as with you.
begin-zone-otherwise = None of them? Send /digest 8:00 and a big city near you, for example /digest 8:00 Nairobi, or share your location.
button-my-zone = My time zone is { $zone }
button-other-zone = Another time zone
button-zone-at = { $place }, { $time }
begin-reading = I read your feeds: { $read } of { $total } so far.
begin-reading-hint = That takes a few seconds. Should nothing come, press the button.
button-digest-now = My digest now
begin-done = { $count ->
    [one] Done: you follow one feed. Your digest comes every day at { $at } ({ $zone }).
   *[other] Done: you follow { $count } feeds. Your digest comes every day at { $at } ({ $zone }).
}
begin-first = Here is the first one.
begin-nothing-yet = None of them has answered yet. What they bring comes with that digest.
begin-rest = { $count ->
    [one] One of them has not answered yet. What it brings comes with the next digest.
   *[other] { $count } of them have not answered yet. What they bring comes with the next digest.
}
button-more-topics = More to follow

## The catalogue

topic-name = { $topic ->
    [world] World news
    [news] National and local news
    [technology] Technology
    [science] Science
    [business] Business
    [sport] Sport
    [culture] Culture
    [programming] Programming
    [money] Money
    [design] Home and design
    [food] Food
    [travel] Travel
    [games] Games
    [cars] Cars
    [style] Fashion and beauty
    [fun] Humour
    [health] Health
   *[other] { $topic }
}
topics-title = What do you want to read about?
topics-hint = Press a topic to see its feeds. What is missing here you can follow by its address: /subscribe https://example.com
topics-empty = There is nothing to choose from here. Follow a site by its address: /subscribe https://example.com
topic-title = { $count ->
    [one] { $topic }: one feed
   *[other] { $topic }: { $count } feeds
}
topic-hint = Press a number to see what a feed brings, and to follow it.
offer-followed = you follow it
offer-latest = Its latest:
offer-no-items = It holds no items at the moment.
offer-trouble = I can't read it at the moment, so following it has to wait. Try again later, or take another one.
button-take-feed = Follow
button-offer-settings = How it arrives
button-topics = All topics
button-back-to = Back: { $topic }
country-name = { $code ->
    [AU] Australia
    [BD] Bangladesh
    [BR] Brazil
    [CA] Canada
    [DE] Germany
    [ES] Spain
    [FR] France
    [GB] United Kingdom
    [HK] Hong Kong
    [ID] Indonesia
    [IE] Ireland
    [IN] India
    [IR] Iran
    [IT] Italy
    [JP] Japan
    [MM] Myanmar
    [MX] Mexico
    [NG] Nigeria
    [PH] Philippines
    [PK] Pakistan
    [PL] Poland
    [RU] Russia
    [UA] Ukraine
    [US] United States
    [ZA] South Africa
   *[other] { $code }
}

## A feed passed on: t.me/name_of_the_bot?start=sub_...

button-share = Share
share-link =
    Who opens this link is asked whether to follow { $feed }:
    { $link }
button-copy-link = Copy the link
share-question = Do you want to follow { $feed }?
button-decline = No
share-declined = Good, nothing has changed.
