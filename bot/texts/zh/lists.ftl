## Lists of feeds (OPML), in and out

import-how =
    把别的阅读器导出的 OPML 文件发给我（在它的设置里找“导出”），最多{ $most }个订阅源。我会全部订阅，文件夹会变成标签。
    想导出你在这里的订阅：/export
import-begun = 你的列表里有{ $count }个订阅源，正在订阅。
import-reading = { $total ->
    [1] 列表已收下：有{ $total }个新订阅源，正在读取。
   *[other] 列表已收下：新订阅源已读{ $read }个，共{ $total }个。
}
import-reading-hint = 这期间你可以做别的事。结果会显示在这条消息里。
import-done = 列表已收下，里面有{ $count }个订阅源。
import-new = { $count ->
    [0] 其中没有新的。
   *[other] 其中{ $count }个是新的，已经订阅。
}
import-known = { $count }个你早已订阅。
import-repeated = { $count }个重复出现。
import-refused = { $count }个没有可用的地址：{ $names }。
import-failed = { $count }个读不了：
import-failed-keep = 会留在你的订阅里，我会继续尝试。
import-failed-file = { $count }个读不了，原因写在文件里。
button-drop-failed = { $count ->
    [1] 退订它
   *[other] 退订这{ $count }个
}
import-dropped = { $count ->
    [1] 已退订读不了的那个。
   *[other] 已退订读不了的那{ $count }个。
}
import-restored = 已重新订阅。
export-caption = 你订阅的{ $count }个源，导出为列表（OPML），别的阅读器也能读。
export-left-out = { $count }个没有放进去，因为拿到地址的人都能读：{ $names }。
