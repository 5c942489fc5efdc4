# One message that shows what a chat has chosen; each button opens a choice in its place.
settings-title = Settings
settings-hint = Press what you would like to change.
settings-digests = { $count ->
    [0] No digest is planned
    [one] Digest: { $when }
   *[other] { $count } digests, the next one { $when }
}
settings-zone = Time zone: { $zone }, where it is { $time } now
settings-language = Language: { $name }
settings-length = Summaries: { $length ->
    [short] short
    [long] long
   *[normal] of normal length
}
settings-stories = Stories in a digest: { $count } at most
settings-quiet = Quiet hours: { $begin } to { $end }
settings-quiet-none = Quiet hours: none
settings-layout = Layout of a digest: { $layout ->
    [tags] by tag
    [rich] what matters most first, with headings
    [rich-tags] by tag, with headings
   *[ranked] what matters most first
}
settings-previews = Pictures of pages: { $shown ->
    [True] shown
   *[other] left out
}
button-settings = Settings
button-settings-back = Back to settings
button-settings-digests = Digests
button-settings-zone = Time zone
button-settings-language = Language
button-settings-length = Length
button-settings-stories = Stories
button-settings-quiet = Quiet hours
button-settings-layout = Layout
button-settings-previews = { $shown ->
    [True] Leave out pictures
   *[other] Show pictures
}
button-settings-learned = What I have learned

choose-zone = Where are you? Send me your location, or say it like this: /timezone Berlin
choose-language = In which language shall I speak with you? Summaries stay in the language of their articles.
choose-stories = How many stories shall a digest have at most? The others are a press away.
choose-quiet = When shall nothing come by itself? Other hours: /quiet 21:30-6:15. Digests come at their hour.
choose-layout = How shall I arrange a digest? With headings, it reads like a page whose further points fold away; some Telegram apps can’t show that yet. By tag, stories stand under the tags that you give your feeds: /tag 2 tech
button-no-quiet = No quiet hours
button-quiet = { $begin } to { $end }
button-layout = { $layout ->
    [tags] By tag
    [rich] Headings, what matters most first
    [rich-tags] Headings, by tag
   *[ranked] What matters most first
}
# This language's own name.
language-own-name = English
