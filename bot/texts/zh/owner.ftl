## For whoever runs the bot

help-owner = 只给你用，因为是你在运行我
invite-link =
    这个链接可以让{ $count }个人进来，有效期到 { $until }：
    { $link }
invite-open = 目前我让所有人进来，有没有链接都可以。要改的话，在我的设置里写 access.open: false
invite-withdrawn = 这个链接不再让任何人进来。
button-withdraw = 撤回链接

people-title = { $count }个会话
# $who: name and number. $kind: of chat, as Telegram calls it.
person-line = { $who } · { $kind ->
    [private] 个人
    [group] 群组
    [supergroup] 群组
   *[channel] 频道
} · { $feeds }个订阅源{ $state ->
    [banned] {" "}· 已封禁
    [gone] {" "}· 联系不上
    [stopped] {" "}· 已停用
   *[served] {""}
}
person-since = 开始时间：{ $at }
button-newer-people = 较新
button-older-people = 较早
button-people = 所有会话
button-ban = 封禁
button-unban = 解除封禁
banned = 我不再为 { $who } 服务，也不再往那里发送。它的订阅都还在。
unbanned = 我重新为 { $who } 服务。

# Under a text that goes to everybody.
broadcast-from = 来自这个机器人的管理员。发 /stop 可以停止所有消息。
broadcast-question = { $count ->
    [1] 效果就是这样。除了你，我只为一个会话服务。发给它吗？
   *[other] 效果就是这样。发给{ $count }个会话吗？都是没有停用我的人和群组；频道不会收到。
}
button-send-all = 发给{ $count }个会话
broadcast-planned = 一分钟后发出，发给{ $count }个会话。
broadcast-dropped = 好的，什么都没有发。
broadcast-leaving = 正在发送：已送达{ $sent }个，共{ $total }个。
broadcast-over = 发送完毕：已送达{ $sent }个，共{ $total }个。
broadcast-failed = 有{ $count }条被 Telegram 拒绝。
broadcast-uncertain = 有{ $count }条可能没有送达，我会在那里询问。
broadcast-waiting = 还有{ $count }条在等，例如等暂停结束，到时就会送达。

## To everybody else

not-let-in = 抱歉，我只为我的管理员允许的人服务。如果你有过我的链接，它已经用完或过期了：请要一个新的。