welcome-hello = 你好，{ $name }！我是 Lede。
welcome-hello-nameless = 你好！我是 Lede。
welcome =
    我替你读订阅源，告诉你发生了什么：每条新闻只有几句话，每句话都能点回原文。
    可以每天汇成一份简报，也可以来一条发一条。
    发给我一个链接或一段长文，我会告诉你要点。
welcome-back = 欢迎回来。你订阅了{ $count }个源，我会继续发送。/feeds 查看订阅，/digest 看看有什么新内容。
help-title = 我能做什么
help-hint =
    也可以直接发给我链接、转发的消息、长文或文件（.pdf、.html、.txt），我会告诉你要点。
    在你的时区、你定的时间收简报：/digest 8:00 Berlin

paused-until = { $end }（{ $zone }）之前我不会发送任何内容。命令照常可用，发送 /resume 可提前恢复。
paused-open = 我先不发送了，等你发 /resume 再恢复。命令照常可用。想暂停到某一天：/pause until Monday
pause-over = 暂停结束（{ $day }）之后
pause-over-open = 你发送 /resume 之后
# $when is one of the two above.
paused-hint = 这会在{ $when }开始。
resumed = 我继续发送了。想马上看新内容，发 /digest 就行。
quiet-hours = { $begin }至{ $end }（{ $zone }）免打扰：单条新内容会先攒着，之后合成一条消息发出；简报仍按时发送。关闭免打扰：/quiet off
quiet-none = 你没有设置免打扰时段。设置方法：/quiet 22:00-7:00
stopped = { $count ->
    [0] 我不再发送任何内容了。发 /start 我就回来。
   *[other] 我不再发送任何内容了。你订阅的{ $count }个源都还保留着，发 /start 就能恢复。
}
button-resume = 继续发送

# $points: how many a normal summary has.
length-chosen = { $length ->
    [short] 你的摘要是简短版：只有最关键的一句话。
    [long] 你的摘要是详细版：五到七句话。
   *[normal] 你的摘要是普通长度：{ $points }句话。
}
length-hint = 以后的摘要都是这个长度。摘要下方的按钮只改那一篇。
button-length-short = 简短
button-length-normal = 普通
button-length-long = 详细

# $near is the command that was most likely meant; "help" where none is near.
unknown-command = 我不认识 /{ $typed }。{ $near ->
    [help] 所有命令都在 /help 里。
   *[other] 你是想发 /{ $near } 吗？所有命令都在 /help 里。
}
too-short-text = 这段文字太短，没法做摘要。发给我一个链接，或者长一点的文字。我还能做什么：/help
# What came without a word to read.
cannot-read = { $what ->
    [photo] 我看不懂图片里的内容。发给我链接、长一点的文字或转发的消息，我会告诉你要点。
   *[other] 这个我读不了。发给我链接、长一点的文字或转发的消息，我会告诉你要点。
}
too-many-files = 我一次只读{ $count }个文件。其余的请再发一条消息。
too-many-links = 一条消息里我只读{ $count }个链接。其余的请再发一条消息。

uncertain = 这条消息你可能没有收到：“{ $words }”。要我再发一次吗？
button-resend = 再发一次
button-dismiss = 已经收到
message-settled = 好的，那就没问题了。

topic-gone = 这条消息所属的话题已关闭或删除，所以我发在这里。
chat-untitled = 未命名
# For who has let the bot into it. $kind: channel or group.
chat-lost-rights = { $kind ->
    [channel] 我不能再在频道“{ $title }”里发消息了，所以那里不会再收到内容。让我当有权发消息的管理员，我就继续；它的订阅都还在。
   *[group] 我不能再在群组“{ $title }”里发消息了，所以那里不会再收到内容。重新允许我发消息，我就继续；它的订阅都还在。
}
chat-lost = { $kind ->
    [channel] 我已不在频道“{ $title }”里了，所以那里不会再收到内容。重新加我为有权发消息的管理员，我就继续；它的订阅都还在。
   *[group] 我已不在群组“{ $title }”里了，所以那里不会再收到内容。重新加我进群，我就继续；它的订阅都还在。
}

## /status, for who runs the bot

status-title = 我的状况
status-up = 已运行{ $days ->
    [0] {""}
   *[other] { $days }天
}{ $hours }小时{ $minutes }分钟 · { $versions }
status-feeds = 订阅源：{ $count }个，其中{ $failing }个出错
status-chats = 会话：{ $count }个，其中{ $gone }个联系不上
status-queue = 消息：{ $pending }条等待，{ $sending }条发送中，{ $uncertain }条不确定，{ $failed }条失败
status-memory = 内存：{ $megabytes } MB

## /delete_me

erase-ask = 这会删除我保存的关于{ $group ->
    [yes] 这个群组
   *[no] 你
}的一切：{ $feeds ->
    [0] 设置
   *[other] 订阅的{ $feeds }个源、设置
}、安排的简报、投票、{ $saved ->
    [0] 发给我读的内容
   *[other] 收藏的{ $saved }篇文章、发给我读的内容
}，以及我发送的消息。删除后无法恢复。
button-erase = 全部删除
button-spare = 全部保留
erase-begun = 正在全部删除…
erase-done = 我保存的关于{ $group ->
    [yes] 这个群组
   *[no] 你
}的一切都已删除，这条消息我也不保存。聊天里的内容由你自己删除。重新开始：/start
erase-spared = 什么都没有删除。
