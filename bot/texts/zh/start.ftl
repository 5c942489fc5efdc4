## /start: three presses to a first digest

welcome-pick = 你想读哪些方面的内容？想选几个就点几个，然后点“下一步”。
welcome-picked = 已选：{ $topics }
welcome-otherwise =
    也可以先从一个你喜欢的网站开始：/subscribe https://example.com
    或者把别的阅读器导出的订阅列表（OPML）发给我。
button-next-step = 下一步
button-step-back = 返回
# $time is the time there now, by which people see whether the zone is theirs.
begin-when =
    简报什么时候发给你？
    你的时区是 { $zone }，那里现在是 { $time }。
begin-zones = 你住在哪里？点一个现在时间和你那里一样的地方。
begin-zone-otherwise = 都不是？把你的位置发给我，或者发 /digest 8:00 加上附近大城市的英文名，例如 /digest 8:00 Nairobi
button-my-zone = 我的时区是 { $zone }
button-other-zone = 其他时区
button-zone-at = { $place }，{ $time }
begin-reading = 正在读你的订阅：已读{ $read }个，共{ $total }个。
begin-reading-hint = 这需要几秒钟。如果没有收到，请点按钮。
button-digest-now = 现在就看简报
begin-done = 好了：你订阅了{ $count }个源。简报每天 { $at }（{ $zone }）发给你。
begin-first = 这是第一份。
begin-nothing-yet = 它们都还没有回应。有了内容，会收进那份简报。
begin-rest = 其中{ $count }个还没有回应。有了内容，会收进下一份简报。
button-more-topics = 再订阅一些

## The catalogue

topic-name = { $topic ->
    [world] 国际新闻
    [news] 国内和本地新闻
    [technology] 科技
    [science] 科学
    [business] 商业
    [sport] 体育
    [culture] 文化
    [programming] 编程
    [money] 理财
    [design] 家居与设计
    [food] 美食
    [travel] 旅行
    [games] 游戏
    [cars] 汽车
    [style] 时尚与美容
    [fun] 幽默
    [health] 健康
   *[other] { $topic }
}
topics-title = 你想读哪些方面的内容？
topics-hint = 点一个主题，看看它的订阅源。这里没有的，可以用地址订阅：/subscribe https://example.com
topics-empty = 这里没有可选的。可以用地址订阅网站：/subscribe https://example.com
topic-title = { $topic }：{ $count }个订阅源
topic-hint = 点编号，看看这个源的内容，也可以订阅它。
offer-followed = 已订阅
offer-latest = 最新内容：
offer-no-items = 它目前没有内容。
offer-trouble = 我暂时读不了它，所以还不能订阅。请稍后再试，或者换一个。
button-take-feed = 订阅
button-offer-settings = 接收方式
button-topics = 所有主题
button-back-to = 返回：{ $topic }
country-name = { $code ->
    [AU] 澳大利亚
    [BD] 孟加拉国
    [BR] 巴西
    [CA] 加拿大
    [DE] 德国
    [ES] 西班牙
    [FR] 法国
    [GB] 英国
    [HK] 香港
    [ID] 印度尼西亚
    [IE] 爱尔兰
    [IN] 印度
    [IR] 伊朗
    [IT] 意大利
    [JP] 日本
    [MM] 缅甸
    [MX] 墨西哥
    [NG] 尼日利亚
    [PH] 菲律宾
    [PK] 巴基斯坦
    [PL] 波兰
    [RU] 俄罗斯
    [UA] 乌克兰
    [US] 美国
    [ZA] 南非
   *[other] { $code }
}

## A feed passed on: t.me/name_of_the_bot?start=sub_...

button-share = 分享
share-link =
    打开这个链接的人，会被问是否订阅 { $feed }：
    { $link }
button-copy-link = 复制链接
share-question = 要订阅 { $feed } 吗？
button-decline = 不用
share-declined = 好的，什么都没有改变。
