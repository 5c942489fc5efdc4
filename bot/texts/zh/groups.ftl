## /target: setting up a group or channel from a private chat. $kind: channel or group.

# Above every answer that is about it.
target-line = { $kind ->
    [channel] 频道
   *[group] 群组
}“{ $title }”：
target-over = “{ $title }”的一小时已经结束，所以现在说的又是你自己的聊天。重新选择：/target
target-choose =
    你的命令要用在哪个聊天？一小时内，/subscribe、/feeds、/digest 8:00、/settings 等命令都在那里生效，我在这里回答你。
    其他群组或频道：在那里发送 /target
target-none = 我不知道有哪个群组或频道是你管理、又加了我的。请把我加进去（在频道里要让我当有权发消息的管理员），或者在那里发送 /target
target-now = 你的命令现在用于{ $kind ->
    [channel] 频道
   *[group] 群组
} { $title }。
# $feeds: how many it follows.
target-chosen = 你在这里说的，现在都用于{ $kind ->
    [channel] 频道
   *[group] 群组
} { $title }，直到 { $until }，或者你发 /target off 为止。我在这里回答你，新内容发到那里。{ $feeds ->
    [0] 先选主题，或者订阅一个源：/subscribe https://example.com
   *[other] 例如：/digest 8:00、/feeds，或 /subscribe https://example.com
}
target-home = 你在这里说的，现在又用于你自己的聊天了。
target-link = 请在私聊里设置我：我在那里回答你，别人不用看。只有管理员可以设置。
added-private = 我已加入{ $kind ->
    [channel] 频道
   *[group] 群组
} { $title }。可以在这里设置，那里的人就不用看；也可以{ $kind ->
    [channel] 在那里发布 /subscribe https://example.com
   *[group] 在那里发送 /subscribe https://example.com
}
added-here = 谢谢你加我进来。管理员可以在这里用 /subscribe https://example.com 和 /digest 8:00 设置我，也可以在私聊里设置。
button-target = { $title }
button-target-set-up = 设置 { $title }
button-target-topics = 选择主题
button-target-feeds = 它的订阅
button-target-settings = 它的设置
button-home = 回到我自己的聊天
button-set-up-in-private = 在私聊里设置

# A link to the forum topic to which a feed or a digest goes.
in-topic = 在话题里