feed-untitled = 未命名的订阅源
feed-mode = { $mode ->
    [instant] 有新内容就发
    [muted] 已静音
   *[digest] 收进每日简报
}
feed-private = 私密地址
feed-pace-day = 每天约{ $count }条
feed-pace-week = 每周约{ $count }条
feed-pace-month = 每月约{ $count }条
feed-pace-unknown = 有一阵子没有更新了

## /feeds

feeds-title = 你订阅了{ $count }个源
feeds-empty =
    你还没有订阅任何源。先发一个你喜欢的网站或订阅源的地址：
    /subscribe https://example.com
feed-read = 上次读取：{ $last }
feed-never-read = 还没有读取过
feed-next = 下次查看：{ $next }
feed-given-up = 我已不再查看它
# $trouble is feed-trouble.
feed-warning = ⚠️ { $trouble }
# Also said at the terminal. $cause is the key of the error; a test asks for a variant for each one that reading a feed can meet.
feed-trouble = { $cause ->
    [error-unreachable] 我连不上它
    [error-unreachable-slow] 它太久没有回应
    [error-unreachable-dns] 找不到这个名字的网站
    [error-unreachable-tls] 它的证书有误或已过期
    [error-unreachable-encoding] 它的压缩方式我打不开
    [error-too-many-redirects] 它一直让我从一个地址跳到另一个地址
    [error-address-refused] 它指向一个我不打开的地址
    [error-bad-status] { $status ->
        [401] 它要求用户名和密码
        [403] 它不让我读取
        [404] 它已经不在原来的地址
        [410] 网站说它已经永久删除了
        [429] 我问它的网站次数太多了
       *[other] 它的网站返回了错误（{ $status }）
    }
    [error-too-large] 它太大，我处理不了
    [error-not-a-feed] 那个地址已经不是订阅源了
    [error-no-channel] 它的消息在网页上看不到了
    [error-too-hard] 读取它太费时间
   *[other] 我暂时读不了它
}{ $times ->
    [1] 。
   *[other] （已试{ $times }次）。
}
feeds-digest-at = 你的简报时间：{ digest-hour }
feeds-digest-off = 你的简报已关闭。重新开启：/digest 08:00
feeds-paused = 我暂时不发送，{ $when }恢复。
feeds-hint = 点编号可以更改或退订。再订阅一个：/subscribe https://example.com
button-feed = { $number }
button-feeds = 所有订阅
button-previous = 上一页
button-next = 下一页

## Following

preview-title = 已订阅 { $feed }。
preview-no-entries = 它目前没有内容。
preview-question =
    它的新闻会收进你的每日简报，时间：{ digest-hour }
    还是希望一有新内容就马上收到？{ $count ->
        [0] {""}
       *[other] 你也可以现在就看最近三条。
    }
latest-none = { $feed } 目前没有内容。
button-mode-digest-at = 收进每日简报，{ $at }
button-mode-digest = 收进每日简报
button-mode-instant = 有新内容就发
button-mode-muted = 暂时不发
button-chosen = ✓ { $label }
button-latest = 现在看最近3条
button-unsubscribe = 退订
button-undo = 撤销

## Dead feeds. Between the two lines stands the cause: see feed-trouble.

dead-silent = 我已经一个星期读不到 { $feed } 了。
dead-goes-on = 我还会每天试一次左右。要保留它吗？
dead-gone = { $feed } 已经停止更新了。
dead-given-up = 我已不再查看它。要把它留在列表里吗？
button-stay = 保留
dead-kept = { $feed } 已保留。我会继续尝试，等能读到时再把它的新闻带给你。
dead-kept-in-list = { $feed } 会留在你的列表里。如果它回来了，请发 /subscribe 加上它的地址。
owner-feed-moved = { $feed } 已永久搬到 { $host }，我也跟过去了。

already-following = 你已经订阅了 { $feed }：{ $mode }。想怎么收到它的内容？
mode-changed = { $mode ->
    [instant] { $feed }：以后有新内容我就发给你。
    [muted] { $feed } 已静音：我会继续读，但不发送。
   *[digest] { $feed } 会收进你的每日简报，时间是 { $at }。
}
button-rename = 改名
button-tags = 标签
button-copy-command = 复制命令
button-back-to-feed = 返回这个订阅源
rename-ask =
    { $feed } 要叫什么？复制下面这条，在末尾写上你起的名字，再发给我：
    { $command }
    恢复它自己的名字：{ $own }
renamed = { $feed } 以后就叫 { $name }。
renamed-back = { $feed } 已恢复自己的名字。
feed-tags = { $feed } 的标签：{ $tags }。点一个标签，可以给它加上或去掉。
feed-tags-none = { $feed } 没有标签，现在也没有可选的。
feed-tags-new = 想加新标签，把它该有的标签全部发给我：{ $command }

## /stats

week-title = 你的过去七天
week-articles = 收到的文章
week-stories = 归成的新闻
week-minutes = 省下的分钟
week-told = 从{ $feeds }个源收到{ $articles }篇文章，归成{ $stories }条新闻。这为你省下了约{ $minutes }分钟的阅读时间。
week-others = 其他源还有{ $count }篇。
week-nothing = 过去七天里，你的订阅没有新内容。每个源的状况见 /feeds

## /tags

tags-title = 你有{ $count }个标签
tag-line = #{ $tag } – { $count }个订阅源
tags-hint = 点一个标签，可以看它的订阅源，也可以删除它。
tags-empty =
    你还没有标签。标签用一个词把订阅源归在一起，可以有自己的简报或过滤器。给 /feeds 里的第一个源加上标签：
    /tag 1 tech
tag-title = { $count }个订阅源带有标签 #{ $tag }
tag-hint =
    点编号，打开那个订阅源。现在就看它们的简报：{ $digest }
    给标签改名，例如：{ $rename }
button-all-tags = 所有标签
button-remove-tag = 删除这个标签
tag-renamed = 标签 #{ $tag } 现在叫 #{ $name }，用在{ $count }个订阅源上。
tag-removed = 标签 #{ $tag } 已从{ $count }个订阅源上去掉。
labels-undone = 好了：名字和标签都恢复原样。
tagged = { $feed } 的标签：{ $tags }。现在看这类订阅的简报：/digest { $first }，每天看：/digest 8:00 #{ $first }
untagged = { $feed } 已经没有标签了。
unsubscribed = 已退订 { $feed }。
resubscribed = 已重新订阅 { $feed }。

choices-title = { $count ->
    [1] { $host } 那里是订阅源，不是文章。想订阅它，请点按钮，或点一下命令复制后发给我。
   *[other] { $host } 有{ $count }个订阅源。要哪一个？点按钮，或点一下命令复制后发给我。
}
choices-more = { $count ->
    [1] 那个页面上还有{ $count }个。请发 /subscribe 加上它的地址。
   *[other] 那个页面上还有{ $count }个。请发 /subscribe 加上你要的那个地址。
}

## Languages of feeds, by ISO 639-1 code

language-name = { $code ->
    [ar] 阿拉伯语
    [bn] 孟加拉语
    [cs] 捷克语
    [da] 丹麦语
    [de] 德语
    [el] 希腊语
    [en] 英语
    [es] 西班牙语
    [fa] 波斯语
    [fi] 芬兰语
    [fr] 法语
    [he] 希伯来语
    [hi] 印地语
    [hu] 匈牙利语
    [id] 印尼语
    [it] 意大利语
    [ja] 日语
    [ko] 韩语
    [my] 缅甸语
    [nb] 挪威语
    [nl] 荷兰语
    [nn] 挪威语
    [no] 挪威语
    [pl] 波兰语
    [pt] 葡萄牙语
    [ro] 罗马尼亚语
    [ru] 俄语
    [sv] 瑞典语
    [th] 泰语
    [tr] 土耳其语
    [uk] 乌克兰语
    [ur] 乌尔都语
    [vi] 越南语
    [zh] 中文
   *[other] 语言“{ $code }”
}
