# The command menu (setMyCommands: at most 256 characters each), also shown by /help.
menu-subscribe = підписатися на стрічку або сайт: /subscribe https://example.com
menu-feeds = ваші стрічки і чи все з ними гаразд
menu-topics = стрічки на вибір, за темами
menu-digest = що нового просто зараз; /digest 8:00 щодня, /digest 18:30 mon-fri у будні, /digest off вимкнути
menu-schedule = коли приходять дайджести
menu-quiet = години, коли нічого не приходить само: /quiet 22:00-7:00
menu-rename = дати стрічці свою назву: /rename 2 Morning paper
menu-tags = ваші теги та їхні стрічки; /tags tech science перейменує тег
menu-tag = зібрати стрічки під одним словом: /tag 2 tech
menu-import = підписатися на стрічки зі списку іншої програми (файл OPML)
menu-export = список ваших стрічок файлом OPML
menu-summarize = головне зі статті за посиланням або з тексту
menu-length = довжина переказів: short, normal або long
menu-search = знайти статті у ваших стрічках: /search "climate summit" -sport
menu-saved = збережені статті; пошук серед них: /saved ferry
menu-filter = прибрати зайве або залишити лише потрібне: /filter -football
menu-learned = що я знаю про ваші смаки з 👍 і 👎 та як змусити мене це забути
menu-stats = ваші останні сім днів: скільки статей на вході, новин на виході та хвилин економії
menu-settings = усі налаштування в одному повідомленні
menu-timezone = де ви перебуваєте: /timezone Berlin
menu-unsubscribe = відписатися від стрічки: /unsubscribe 2
menu-pause = зробити паузу й нічого не надсилати: /pause until Monday
menu-resume = знову надсилати новини
menu-target = налаштувати звідси вашу групу або ваш канал
menu-start = почати: вибрати теми й час і побачити перший дайджест; або повернутися
menu-stop = більше нічого не надсилати; стрічки збережуться
menu-delete_me = видалити все, що про вас зберігається
menu-help = що я вмію

# Shown to whoever runs the bot alone.
menu-status = як у мене справи: стрічки, чати, повідомлення, пам’ять
menu-people = хто мною користується, з кнопкою блокування
menu-invite = посилання, яке впускає людей: /invite, /invite 5 30 days
menu-broadcast = сказати щось усім: /broadcast і текст; спершу його побачите ви
menu-ban = більше не обслуговувати чат: /ban 123456789
menu-unban = знову його обслуговувати: /unban 123456789

# The bot's profile (setMyDescription: at most 512 characters; setMyShortDescription: at most 120).
bot-description =
    Lede читає ваші стрічки й розповідає, що сталося: кілька речень на кожну новину, і від кожного можна перейти до джерела.

    Підпишіться на сайт командою /subscribe, отримуйте дайджест щодня у зручний час або надішліть посилання чи довгий текст і отримайте головне.
bot-short-description = Читає ваші стрічки й коротко розповідає, що сталося, з посиланнями на джерела.
