# The command menu (setMyCommands: at most 256 characters each), also shown by /help.
menu-subscribe = 订阅一个源或网站：/subscribe https://example.com
menu-feeds = 你的订阅，以及每个源的状况
menu-digest = 现在的新内容；每天 /digest 8:00、工作日 /digest 18:30 mon-fri、关闭 /digest off
menu-schedule = 你的简报什么时候来
menu-quiet = 免打扰时段，期间不主动发送：/quiet 22:00-7:00
menu-rename = 给订阅源起个你喜欢的名字：/rename 2 Morning paper
menu-tags = 你的标签和它们的订阅源；给标签改名：/tags tech science
menu-tag = 用一个词把订阅源归在一起：/tag 2 tech
menu-topics = 按主题挑选订阅源
menu-import = 订阅别的阅读器列表里的源（OPML 文件）
menu-export = 把你的订阅导出成 OPML 文件
menu-delete_me = 删除保存的关于你的一切
menu-summarize = 链接或文字的要点
menu-length = 摘要的长度：简短、普通或详细
menu-search = 在订阅里找文章：/search "climate summit" -sport
menu-saved = 你收藏的文章；在里面查找：/saved ferry
menu-filter = 过滤掉不想看的，或只留下想看的：/filter -football
menu-learned = 我从你的 👍 和 👎 学到了什么，以及怎么让我忘掉
menu-stats = 你的过去七天：收到多少文章、归成多少新闻、省下多少分钟
menu-settings = 所有设置，都在一条消息里
menu-timezone = 你在哪里：/timezone Berlin
menu-unsubscribe = 退订一个源：/unsubscribe 2
menu-pause = 暂停发送一段时间：/pause until Monday
menu-resume = 继续发送
menu-target = 在这里设置你的群组或频道
menu-start = 开始：选主题和时间，看第一份简报；或者回来
menu-stop = 不再发送任何内容；你的订阅会保留
menu-help = 我能做什么

# Shown to whoever runs the bot alone.
menu-status = 我的状况：订阅源、会话、消息、内存
menu-people = 谁在用我，可以用按钮封禁
menu-invite = 让人进来的链接：/invite、/invite 5 30 days
menu-broadcast = 告诉所有人一件事：/broadcast 加上文字；你会先看到效果
menu-ban = 不再为某个会话服务：/ban 123456789
menu-unban = 重新为它服务：/unban 123456789

# The bot's profile (setMyDescription: at most 512 characters; setMyShortDescription: at most 120).
bot-description =
    Lede 替你读订阅源，告诉你发生了什么：每条新闻只有几句话，每句话都能点回原文。

    用 /subscribe 订阅网站，在你喜欢的时间收每日简报；或者发一个链接、一段长文，看它的要点。
bot-short-description = 替你读订阅源，用几句话告诉你发生了什么，每句都能点回原文。
