## /filter

filter-where = 仅限 { $place }
# $kind: "out" takes away what it matches, "in" lets nothing else through.
filter-tried = { $tried ->
    [0] 还没有文章可以用来试。要启用吗？
   *[other] { $kind ->
        [out] 最近{ $tried }篇文章里，{ $count ->
            [0] 没有符合的。
           *[other] 有{ $count }篇符合，这些就不会发给你：
        }
       *[in] 最近{ $tried }篇文章里，{ $count ->
            [0] 没有符合的，所以什么都不会发给你。
           *[other] 有{ $count }篇符合，只有这些会发给你：
        }
    }
}
filter-tried-more = 还有{ $count }篇
filter-used = { $kind ->
    [out] 过滤器已启用：符合的内容不再发给你。
   *[in] 过滤器已启用：只有符合的内容会发给你。
}
filter-refused = 没有启用：{ $filter }
filter-removed = 不再过滤：{ $filter }
filters-title = { $count }个过滤器
filters-hint = 点按钮可以移除。再加一个：/filter -football；只要想看的：/filter "climate summit" #news
filters-empty =
    你订阅的内容现在都会发给你。不想看什么，就在词前面加减号：/filter -football
    只要某个标签或订阅源里想看的：/filter "climate summit" #news
button-use-filter = 启用
button-refuse-filter = 不用
button-filters = 所有过滤器
error-empty-filter = 过滤器需要一个词、一个短语或一个正则表达式。例如：/filter -football、/filter title:rumour 或 /filter /goo+gle/
error-long-filter = 这个过滤器太长了，最多{ $most }个字符。例如：/filter -football
error-many-filters = 你已经有{ $most }个过滤器，不能再加了。可以在 /filter 里查看和移除。
error-no-filter = 那个过滤器已经没有了。请重新添加，例如：/filter -football
error-filter-place = 你没有叫“{ $typed }”的订阅源，也没有这个标签。现有的见 /feeds；例如：/filter -football @2
# $reason is the engine's, in English: "missing ): (foo".
error-bad-pattern = 正则表达式 /{ $pattern }/ 用不了（{ $reason }）。请用简单的，例如：/filter /goo+gle/
error-large-pattern = 正则表达式 /{ $pattern }/ 太大了。请用简单一点的，例如：/filter /goo+gle/

## /search

search-title = { $count }篇文章含有 { $words }
search-title-many = 超过{ $count }篇文章含有 { $words }
search-title-any = 没有文章含有全部的 { $words }。下面这些含有其中一部分：
search-empty = 你的订阅里没有文章含有 { $words }。词少一点能找到更多，只写词的开头也行：/search clim*
search-saved-empty = 你的收藏里没有文章含有 { $words }。全部收藏都在 /saved 里。
error-no-words = 要找什么？例如：/search ferry、/search "climate summit" -sport 或 /search clim*
error-only-without = 这里只写了要排除的，没有写要找的。例如：/search ferry -football
error-search-gone = 那次搜索我已经不记得了。请再发一次，例如：/search ferry

## What is saved, as a file

button-export = { $form ->
    [html] 存为网页
   *[markdown] 存为 Markdown
}
export-title = { $count }篇收藏的文章
