# What went wrong, and what to do: at most a few sentences, with an example that works.
# $wanted is what the person asked for: a feed, an article, or unknown. The errors themselves do not know it.

## Ours

error-ours = 抱歉，我这边出了点问题。什么都没有丢，请稍后再试。
error-took-too-long = 抱歉，这次花的时间太长，我停下来了。请过一分钟再发一次。其他功能都正常，比如 /feeds
error-gave-up = 抱歉，你有一条消息我试了三次都没成功，只好放弃。其他功能都正常，比如 /feeds
error-database = 抱歉，我暂时读不到自己的记录，所以做不了这件事。什么都没有丢，我的管理员也已收到通知。请过几分钟再试。
# To whoever runs the bot. $error is what the database says.
owner-database-trouble = 我用不了数据库：{ $error }。所有工作都停了，什么都没有丢；等它恢复，我会自己继续。情况见我的日志和 /health
owner-database-well = 数据库恢复正常，我已继续工作。
error-administrators-only = 只有管理员能更改我在这里的设置。/summarize、/digest 和 /feeds 人人可用。
error-administrators-unknown = 只有管理员能更改我在这里的设置，而 Telegram 暂时没有告诉我谁是管理员。请过一分钟再试。
error-no-target = 我不在这样的群组或频道里，或者已经没有它的记录。请在那里发送 /target
error-target-administrators = 只有那个聊天的管理员能设置它。/target 列出你能设置的，/target off 结束设置。
error-import-running = 我还在处理你的另一个列表。等那个完成后，请再发一次这个。
error-bad-share = 这个链接对应的订阅源我不认识。请要一个新链接，或者用地址订阅网站：/subscribe https://example.com
error-not-shared = 拿到这个订阅源地址的人都能读它，所以它不能分享。
error-opml-empty = 这个列表里没有订阅源。也许你的阅读器导出的另一个文件里有。
error-old-erase = 那个询问已经过时，所以什么都没有删除。想重新询问：/delete_me
error-settings = 抱歉，我还没有设置好。我的管理员可以用 “lede doctor” 查到原因。
error-too-hard = 抱歉，这个对我来说太大了，读起来太久。{ $wanted ->
    [feed] 也许该网站有小一点的订阅源：/subscribe https://example.com/feed.xml
    [article] 可以发短一点的文字，比如你关心的那部分。
   *[other] 可以发短一点的内容。
}

## What a person typed

error-bad-input = 这个我没看懂。我能看懂的命令和例子都在 /help 里。
error-no-address = 请给我网站、订阅源或文章的地址。例如：/subscribe https://example.com/feed.xml
error-bad-address = “{ $typed }”不是我能打开的地址。{ $wanted ->
    [feed] 例如：/subscribe https://example.com/feed.xml
    [article] 例如：/summarize https://example.com/article
   *[other] 请发完整的地址，例如：https://example.com/news
}
error-bad-time = 我看不懂“{ $typed }”这个时间。例如：/digest 08:00、/digest 6:30 pm 或 /digest off
error-bad-zone = 我不知道“{ $typed }”这个时区。请用英文写该时区的一个大城市，例如：/digest 8:00 Europe/Berlin 或 /digest 8:00 Tokyo
error-no-zone-there = 我不知道那个地方的时区。请用英文写附近的一个大城市，例如：/digest 8:00 Tokyo
error-bad-until = 我看不懂“{ $typed }”是将来的哪一天。例如：/pause until Monday、/pause 3 days 或 /pause until 5 December
error-bad-quiet = 我看不懂“{ $typed }”这个时段。例如：/quiet 22:00-7:00 或 /quiet off
error-which-tag = 先写订阅源在 /feeds 里的编号，再写标签，例如：/tag 2 tech science（去掉标签：/tag 2 off）
error-which-rename = 先写订阅源在 /feeds 里的编号，再写你起的名字，例如：/rename 2 Morning paper（恢复原名：/rename 2 off）
error-long-name = 名字最多{ $most }个字符。例如：/rename 2 Morning paper
error-which-tags = /tags 列出你的标签，“/tags tech”列出其中一个的订阅源，“/tags tech science”给它改名。
error-no-tag = 你没有“{ $typed }”这个标签。现有的见 /tags
error-many-tags = 一个订阅源最多有{ $most }个标签。请先去掉一个。
error-undo-gone = 过了太久，撤销不了了。现在的情况见 /feeds 和 /tags
error-bad-tag = “{ $typed }”不能当标签：标签是一个词，最多{ $most }个字符，只能用文字、数字、- 和 _。例如：/tag 2 tech
error-bad-length = 没有“{ $typed }”这种长度。可选 short（简短）、normal（普通）和 long（详细），例如：/length short
error-bad-stories = 一份简报可以有1到{ $most }条新闻。例如：/digest 8:00, 5 stories
error-many-schedules = 你已经安排了{ $most }份简报。可以在 /schedule 里查看和取消。
error-no-schedule = 那份简报已经取消了。现有的安排见 /schedule
error-which-feed = 哪个订阅源？编号在 /feeds 里；请写编号或名称，例如：/unsubscribe 2
# $names are a few of the feeds, each with its number: "2. Harbour News; 4. Harbour Talk".
error-which-of = 有几个订阅源都符合：{ $names }。请发 /unsubscribe 加上你要的那个编号。
error-feed-not-found = 你没有订阅这个源。你的订阅都在 /feeds 里；/unsubscribe 1 会退订其中第一个。
error-no-feeds = 你还没有订阅任何源，所以没什么可说的。先订阅一个：/subscribe https://example.com
error-nothing-to-summarize = 用 /summarize 回复一条消息，或者后面加上链接或文字，例如：/summarize https://example.com/article
error-not-opml = 这个文件不是订阅列表。我能读 OPML 文件，其他阅读器都可以导出。
error-opml-too-long = 这个列表有{ $count }个订阅源，我一次最多收{ $most }个。请把文件分成两个，都发给我。

## As much as one chat may have

error-many-feeds = 你已经订阅了{ $most }个源，一个会话不能再多了。请先退订一个不需要的，再试一次，例如：/unsubscribe 2
error-long-list = 这个列表里有{ $count }个对你来说是新的，而只剩{ $room }个空位：一个会话最多订阅{ $most }个。请发短一点的列表，或用 /unsubscribe 腾出空位。
error-many-summaries = 我一天为一个会话最多做这么多摘要（{ $most }）。过了午夜我再为你读；简报和 /feeds 照常可用。

## What whoever runs the bot typed

error-bad-invite = 请写明链接让几个人进来（最多{ $uses }个）、有效几天（最多{ $days }天）。例如：/invite、/invite 5 或 /invite 5 30 days
error-which-chat = 请写会话的编号，编号见 /people；你自己的不能封禁。例如：/ban 123456789
error-not-banned = 那个会话没有被封禁。已封禁的见 /people
error-empty-broadcast = 请在命令后面写上要告诉大家的话，或者用命令回复一条消息。例如：/broadcast We move to another server tonight.
error-long-broadcast = 一条消息放不下，最多{ $most }个字符。例如：/broadcast We move to another server tonight.
error-nobody-to-tell = 现在没有人可以通知：除了你，没有哪个会话还在用我。所有会话见 /people
error-broadcast-settled = 那件事已经定了：不是已发出，就是已取消。要再发一条：/broadcast 加上文字

## Buttons and old messages

error-old-button = 这个按钮太旧，已经失效了。用命令也能做同样的事：所有命令都在 /help 里。
error-article-gone = 那篇文章已经不在我这里了。把链接发给我，我重新做摘要。
error-digest-gone = 那份简报已经不在我这里了。看新内容：/digest
error-forgotten = 现在撤销太晚了，我已经忘掉了。在新闻上点 👍 或 👎，我会重新学习。
error-already-settled = 这件事已经处理过了，我不会重复发送。看新内容：/digest

## Addresses that could not be read

error-address-refused = 我不打开 { $host }，因为我只读公开的网址。{ $wanted ->
    [feed] 例如：/subscribe https://example.com/feed.xml
    [article] 例如：/summarize https://example.com/article
   *[other] 例如：https://example.com/news
}
error-unreachable = 连不上 { $host }。请检查地址，或稍后再试。
error-unreachable-slow = { $host } 太久没有回应。请过几分钟再试。
error-unreachable-dns = 我暂时找不到 { $host }。如果名字没有写错，请过几分钟再试。
error-unreachable-tls = 与 { $host } 的连接不安全：它的证书有误或已过期。只有该网站自己能修好。
error-unreachable-encoding = { $host } 的页面压缩方式我打不开。请稍后再试；如果一直这样，只有该网站自己能修好。
error-too-many-redirects = { $host } 一直让我从一个地址跳到另一个地址。请在浏览器里打开它，把最后到达的地址发给我。
error-bad-status = { $status ->
    [401] { $host } 要求用户名和密码。{ $wanted ->
        [feed] 如果你有，可以写进地址里：/subscribe https://name:password@example.com/feed.xml
        [article] 直接把正文发给我，我来做摘要。
       *[other] 我只能这样读取对所有人公开的内容。
    }
    [402] { $host } 只给付费用户看这个内容。{ $wanted ->
        [feed] 如果它给了你阅读器专用的地址，就发给我：/subscribe https://example.com/feed.xml
        [article] 直接把正文发给我，我来做摘要。
       *[other] 我只能这样读取对所有人公开的内容。
    }
    [403] { $host } 不让我读这个页面。{ $wanted ->
        [feed] 也许该网站的其他订阅源可以用：在网站上找找名为 “RSS” 或 “Atom” 的链接。
        [article] 直接把正文发给我，我来做摘要。
       *[other] 也许那里的其他地址可以用。
    }
    [404] { $host } 说没有这个页面。{ $wanted ->
        [feed] 请检查地址，或者发给我网站首页：/subscribe https://example.com
        [article] 请检查地址，或者直接把正文发给我，我来做摘要。
       *[other] 请检查地址后再发一次。
    }
    [410] { $host } 说这个页面已经永久删除了。{ $wanted ->
        [feed] 也许有新的订阅源，我会到网站首页去找：/subscribe https://example.com
        [article] 如果你有正文，发给我，我来做摘要。
       *[other] 也许它换了别的地址。
    }
    [429] 我问 { $host } 的次数太多了。请过一小时再试。
    [451] 由于法律原因，{ $host } 不能显示这个内容。
   *[other] { $host } 返回了错误（{ $status }）。请稍后再试。
}
error-too-large = { $host } 发来的内容太大，我处理不了。{ $wanted ->
    [feed] 也许它不是订阅源：把网站地址发给我，我来找订阅源：/subscribe https://example.com
   *[other] 也许它是视频或文件：请发给我介绍它的页面。
}
error-not-a-feed = 我在 { $host } 没有找到订阅源。请在网站上找名为 “RSS” 或 “Atom” 的链接，发给我：/subscribe https://example.com/feed.xml
error-private-channel = 那个频道没有公开的名字，我自己读不到。公开频道我可以订阅。例如：/subscribe @telegram
error-no-channel = 我在那里看不到消息。能在网页 t.me/s/ 加频道名看到消息的公开频道，我都可以订阅。例如：/subscribe @telegram
error-nothing-to-read = { $instead ->
    [bot-check] { $host } 问我是不是机器人，而我正是。请复制文章正文发给我，我照样做摘要。
    [login] { $host } 只给机器人看登录页面。请复制文章正文发给我。
    [cookies] { $host } 只显示了关于 Cookie 的询问，这只有真人能回答。请复制文章正文发给我。
    [paywall] { $host } 只给付费用户看全文。如果你能看到，请复制正文发给我，我照样做摘要。
    [index] { $host } 的这个页面是链接列表，不是文章。请发给我其中一篇文章的链接。想订阅整个网站：/subscribe https://{ $host }
    [video] { $host } 那里是视频或音频，而我只会读文字。请发给我介绍其内容的页面或文字。
    [image] { $host } 那里是图片，而我只会读文字。请发给我介绍图中内容的页面或文字。
    [script] { $host } 的这个页面要靠浏览器运行程序才能显示。请复制文章正文发给我。
    [gone] { $host } 说没有这个页面，或者页面已经不在了。请检查地址，或者把正文发给我。
    [feed] { $host } 的这个地址是订阅源，不是文章。可以订阅它：/subscribe https://example.com/feed.xml
    [scan] { $host } 的 PDF 里是页面的图片，没有我能读的文字。请发给我它的文字，或介绍它的页面。
    [locked] { $host } 的 PDF 有密码保护。请直接把文字发给我。
    [file] { $host } 那里的文件类型我读不了。我能读网页、PDF 和纯文本。
   *[empty] 我在 { $host } 没有找到文章正文。请复制正文发给我，我照样做摘要。
}
error-nothing-in-file = { $instead ->
    [scan] 这个 PDF 里是页面的图片，没有我能读的文字。请发给我它的文字，或介绍它的网页链接。
    [locked] 这个 PDF 有密码保护。请直接把文字发给我。
    [image] 这是图片，而我只会读文字。请发给我文字、链接或 PDF。
    [video] 这是视频或音频，而我只会读文字。请发给我文字、链接或 PDF。
    [feed] 这是一个订阅源。把它的地址发给我就能订阅：/subscribe https://example.com/feed.xml
    [index] 这是链接列表页，不是文章。请发给我其中一篇文章的链接，例如：https://example.com/news
    [file] 这种文件我读不了。我能读网页、PDF 和纯文本（.html、.pdf、.txt）。
   *[other] 我在这个文件里没有找到可以做摘要的文字。请直接发文字给我，或者发链接，例如：https://example.com/article
}

## Files that were sent

# $megabytes is the limit.
error-file-too-large = 这个文件超过{ $megabytes } MB，我读不了这么大的。请发给我你关心的那部分：小一点的 PDF，或者它的文字。
error-file-empty = 这个文件是空的。请再发一次，或者把文字发给我。
error-file-office = 我读不了 Office 文档和电子书。请把它存成 PDF 或纯文本（.pdf、.txt）再发给我。
error-file-archive = 我不打开压缩包。请先解压，再把里面的网页、PDF 或纯文本（.html、.pdf、.txt）发给我。
# $ending is that of its name: ".pdf".
error-file-damaged = 这个文件已损坏，或者虽然名字是 { $ending }，其实不是。请在你的设备上打开它，复制文字发给我。
error-file-not-given = Telegram 暂时没有把这个文件给我。请过一分钟再发一次，或者把文字发给我。
