article-untitled = 无标题
article-time = 阅读约{ $minutes }分钟
article-times = 原文约{ $minutes }分钟，这里{ $seconds }秒
article-times-long = 原文约{ $minutes }分钟，这里约{ $here }分钟
article-no-points = 没有可供摘要的正文，只有这个标题。
article-refused = 该网站不让我读取页面：上面的内容来自订阅源里的文字。
article-teaser = 该网站只向未订阅的读者显示开头：上面的内容就来自这部分。
article-short = 原文很短，全文就在这里。
# Closes a point, and opens the page at that very sentence. It must make sense to who has it read aloud.
point-source = 来源
article-reading = 正在读取 { $host }…
article-reading-text = 正在读你发来的文字…
button-shorter = 短一点
button-longer = 长一点
button-save = 收藏
button-saved = ✓ 已收藏
button-sections = 按章节看
button-points = 主要内容
button-follow = 订阅这个来源

## /saved

article-saved = 已收藏：{ $title }。你的收藏都在 /saved 里。
article-unsaved = 已取消收藏：{ $title }
saved-title = { $count }篇收藏的文章
saved-empty = 你还没有收藏。点文章下方的“收藏”，它就会留在这里。
saved-hint = 点下面的按钮，可以从列表中移除。
# Shows a saved text that has no page.
button-read = 阅读 { $number }
button-forget = ✕ { $number }
button-newer = 较新
button-older = 较早
