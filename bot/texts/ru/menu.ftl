# The command menu (setMyCommands: at most 256 characters each), also shown by /help.
menu-subscribe = подписаться на ленту или сайт: /subscribe https://example.com
menu-feeds = ваши ленты и всё ли с ними в порядке
menu-topics = ленты на выбор, по темам
menu-digest = что нового прямо сейчас; /digest 8:00 каждый день, /digest 18:30 mon-fri по будням, /digest off отключить
menu-schedule = когда приходят дайджесты
menu-quiet = часы, когда ничего не приходит само: /quiet 22:00-7:00
menu-rename = дать ленте своё название: /rename 2 Morning paper
menu-tags = ваши теги и их ленты; /tags tech science переименует тег
menu-tag = собрать ленты под одним словом: /tag 2 tech
menu-import = подписаться на ленты из списка другой программы (файл OPML)
menu-export = список ваших лент файлом OPML
menu-summarize = главное из статьи по ссылке или из текста
menu-length = длина пересказов: short, normal или long
menu-search = найти статьи в ваших лентах: /search "climate summit" -sport
menu-saved = сохранённые статьи; поиск среди них: /saved ferry
menu-filter = убрать лишнее или оставить только нужное: /filter -football
menu-learned = что я знаю о ваших вкусах по 👍 и 👎 и как заставить меня это забыть
menu-stats = ваши последние семь дней: сколько статей на входе, новостей на выходе и минут экономии
menu-settings = все настройки в одном сообщении
menu-timezone = где вы находитесь: /timezone Berlin
menu-unsubscribe = отписаться от ленты: /unsubscribe 2
menu-pause = сделать паузу и ничего не присылать: /pause until Monday
menu-resume = снова присылать новости
menu-target = настроить отсюда вашу группу или ваш канал
menu-start = начать: выбрать темы и время и увидеть первый дайджест; или вернуться
menu-stop = больше ничего не присылать; ленты сохранятся
menu-delete_me = удалить всё, что о вас хранится
menu-help = что я умею

# Shown to whoever runs the bot alone.
menu-status = как у меня дела: ленты, чаты, сообщения, память
menu-people = кто мной пользуется, с кнопкой блокировки
menu-invite = ссылка, которая впускает людей: /invite, /invite 5 30 days
menu-broadcast = сказать что-то всем: /broadcast и текст; сначала его увидите вы
menu-ban = больше не обслуживать чат: /ban 123456789
menu-unban = снова его обслуживать: /unban 123456789

# The bot's profile (setMyDescription: at most 512 characters; setMyShortDescription: at most 120).
bot-description =
    Lede читает ваши ленты и рассказывает, что произошло: по несколько предложений на новость, и от каждого можно перейти к источнику.

    Подпишитесь на сайт командой /subscribe, получайте дайджест каждый день в удобное время или пришлите ссылку либо длинный текст и получите главное.
bot-short-description = Читает ваши ленты и коротко рассказывает, что произошло, со ссылками на источники.
