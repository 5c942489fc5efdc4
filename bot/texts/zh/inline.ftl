# Inline mode: labels of the button that stands above what is offered, and opens the chat with the bot. Short: apps show
# one line.
inline-stranger = 先来和我聊一句，我在这里也能用
inline-empty = 输入链接，或要在订阅里找的词
inline-nothing = 没有找到。换个词，或者输入链接
inline-reading = 正在读取 { $host }…请稍后再问
inline-searching = 正在查找…请稍后再问
inline-unreadable = 读不了这个页面。把链接发给我，看看原因
inline-private = 这个链接只属于你。请在我们的聊天里发给我