digest-title-scheduled = 你的简报 · { $day }
digest-title-review = 回顾 · { $day }
digest-title = 新闻 · { $day }
# New items that came together, for who has each item as it comes, from so many $feeds.
digest-title-burst = { $feeds ->
    [1] { $feed }：{ $count }条新内容
   *[other] { $feeds }个订阅源的{ $count }条新内容
}
digest-burst = 它们同时到达，所以合成一条消息 · 约{ $minutes }分钟
# What could not be sent for a while.
digest-late = Telegram 让我等了一阵，所以合成一条消息 · 约{ $minutes }分钟
# Under the top headline, until the whole digest takes its place a moment later.
digest-first = { $count ->
    [0] 你的简报来了。
   *[other] …还有{ $count }条新闻。你的简报来了。
}
digest-title-more = 更多新闻 · { $day }
digest-count = { $stories }条新闻，出自{ $sources ->
    [0] {""}
    [1] {""}
   *[other] { $sources }个来源的
}{ $articles }篇文章 · 约{ $minutes }分钟
# The section of stories from feeds without a tag, where the others stand under their tags.
digest-no-tag = 无标签
digest-rest = …还有{ $count }条新闻。
digest-more-sources = 另外{ $count }个
# What a story's further points fold away under, in a digest with headings.
digest-further = 更多要点
# Before the headline of a story that the reader knows: its points are what is new.
digest-update = 【更新】
# Closes a point, as point-source does.
point-sources = { $count }个来源
story-sources = 来源
story-times = { $spans ->
    [True] 最早报道：{ $first }，最近报道：{ $latest }
   *[other] { $first }
}
button-more-like = { $chosen ->
    [True] ✓ 👍 多来点这类
   *[other] 👍 多来点这类
}
button-less-like = { $chosen ->
    [True] ✓ 👎 少来点这类
   *[other] 👎 少来点这类
}
digest-no-more = 就这些了，没有更多新闻了。
digest-empty = { $since } 以来没有新内容。
digest-troubled = 暂时读不到：{ $feeds }。原因见 /feeds
digest-more-troubled = 和另外{ $count }个
button-more-stories = 再看{ $count }条{ $left ->
    [0] {""}
   *[other] （还剩{ $left }条）
}
button-last-day = 最近24小时
button-last-week = 最近7天

## When it comes

# Most people who have UTC have never said where they are.
digest-hour = { $zone ->
    [UTC] { $at }（UTC）。你在别的时区？/digest { $at } Berlin
   *[other] { $at }（{ $zone }）。
}

# $when is schedule-daily or schedule-days, with what else the digest is.
schedule-set = { $review ->
    [True] 你的回顾时间：{ $when }（{ $zone }）。下一次：{ $next }。
   *[other] 你的简报时间：{ $when }（{ $zone }）。下一次：{ $next }。
}
schedule-daily = 每天 { $at }
schedule-days = { $days } { $at }
schedule-review = 回顾
schedule-stories = { $count }条新闻
schedule-next = 下一次：{ $next }
schedule-beside = 此外还有：{ $others }。
schedule-zone-hint = 把你的位置发给我，也能设定时区。想换时间、时区或日子？这样写：/digest 8:00 Berlin 或 /digest 18:30 mon-fri
zone-set = 你的时区是 { $zone }，那里现在是 { $time }。每天收简报：/digest 8:00
schedule-removed = 不再发送这份简报：{ $when }。
schedule-missed = 当时我没有运行（{ $at }），所以漏了你的简报。发 /digest 就能看到其中的内容。
schedule-waited = Telegram 让我等了太久（{ $at }），所以漏了你的简报。发 /digest 就能看到其中的内容。
schedules-title = { $count ->
    [1] 你的简报（{ $zone }）
   *[other] 你的{ $count }份简报（{ $zone }）
}
schedules-hint = 点对应的按钮可以取消一份。再加一份：/digest also 18:30 mon-fri, 5 stories
schedules-empty = 还没有安排简报。这样安排：/digest 8:00 Berlin
button-zone = 我的时区是 { $zone }
button-schedules = 我的全部简报
button-keep-too = { $at } 那份也保留
button-bring-back = 恢复：{ $when }
schedule-off = 我不再发送每日简报。你的订阅都还在，随时发 /digest 就能看新内容。
button-digest-off = 不要每日简报
button-digest-at = 每天 { $at }

## What votes have taught

learned-title = 我了解到的你的喜好
learned-liked = 你喜欢：{ $names }。
learned-passed-over = 你不太感兴趣：{ $names }。
learned-hint = 这类新闻在你的简报里会靠前或靠后，但不会因此被去掉。在新闻卡片上点 👍 或 👎，或者收藏它，我就会学习。
learned-empty = 我还不了解你的喜好。点简报里新闻的编号，再点 👍 或 👎：以后类似的新闻就会靠前或靠后。
learned-forgotten = 都忘掉了。你的新闻恢复成和大家一样的顺序。
button-unlearn = 全部忘掉
