# One message that shows what a chat has chosen; each button opens a choice in its place.
settings-title = 设置
settings-hint = 想改哪一项，点哪一项。
settings-digests = { $count ->
    [0] 没有安排简报
    [1] 简报：{ $when }
   *[other] { $count }份简报，下一份：{ $when }
}
settings-zone = 时区：{ $zone }，那里现在是 { $time }
settings-language = 语言：{ $name }
settings-length = 摘要：{ $length ->
    [short] 简短
    [long] 详细
   *[normal] 普通长度
}
settings-stories = 每份简报的新闻：最多{ $count }条
settings-quiet = 免打扰时段：{ $begin }至{ $end }
settings-quiet-none = 免打扰时段：无
settings-layout = 简报版式：{ $layout ->
    [tags] 按标签
    [rich] 重要的在前，带标题
    [rich-tags] 按标签，带标题
   *[ranked] 重要的在前
}
settings-previews = 网页图片：{ $shown ->
    [True] 显示
   *[other] 不显示
}
button-settings = 设置
button-settings-back = 返回设置
button-settings-digests = 简报
button-settings-zone = 时区
button-settings-language = 语言
button-settings-length = 摘要长度
button-settings-stories = 新闻条数
button-settings-quiet = 免打扰
button-settings-layout = 版式
button-settings-previews = { $shown ->
    [True] 不显示图片
   *[other] 显示图片
}
button-settings-learned = 我了解到的喜好

choose-zone = 你在哪里？把你的位置发给我，或者这样写：/timezone Berlin
choose-language = 你希望我用什么语言和你交流？摘要仍使用文章本身的语言。
choose-stories = 一份简报最多要几条新闻？其余的点一下就能看到。
choose-quiet = 什么时候不要主动发送？简报仍按时发送。想用别的时段：/quiet 21:30-6:15
choose-layout = 简报怎么排？选“带标题”，读起来像一页文章，其余要点会折叠起来；有些 Telegram 应用还显示不了。选“按标签”，新闻会归在你给订阅源加的标签下：/tag 2 tech
button-no-quiet = 不设免打扰
button-quiet = { $begin }至{ $end }
button-layout = { $layout ->
    [tags] 按标签
    [rich] 带标题，重要的在前
    [rich-tags] 带标题，按标签
   *[ranked] 重要的在前
}
# This language's own name.
language-own-name = 中文
