# The command menu (setMyCommands: at most 256 characters each), also shown by /help.
menu-subscribe = متابعة خلاصة أو موقع: /subscribe https://example.com
menu-feeds = الخلاصات التي في قائمتك، وحال كل منها
menu-digest = الجديد الآن؛ كل يوم: /digest 8:00؛ أيام العمل: /digest 18:30 mon-fri؛ للإيقاف: /digest off
menu-schedule = مواعيد موجزاتك
menu-quiet = ساعات لا يصل فيها شيء من تلقاء نفسه: /quiet 22:00-7:00
menu-rename = تسمية خلاصة بما يناسبك: /rename 2 Morning paper
menu-tags = وسومك وخلاصاتها؛ لتغيير اسم وسم: /tags tech science
menu-tag = جمع الخلاصات تحت كلمة: /tag 2 tech
menu-topics = خلاصات للاختيار حسب الموضوع
menu-import = متابعة ما في قائمة من قارئ آخر (ملف OPML)
menu-export = قائمة ما في قائمتك، في ملف OPML
menu-delete_me = إزالة كل ما يُحفظ عنك
menu-summarize = أهم النقاط في رابط أو نص
menu-length = طول الملخصات: قصير أو متوسط أو طويل
menu-search = البحث في مقالات خلاصاتك: /search "climate summit" -sport
menu-saved = المقالات المحفوظة؛ للبحث فيها: /saved ferry
menu-filter = استبعاد شيء، أو الاكتفاء بما يهمك: /filter -football
menu-learned = ما تعلمته من 👍 و👎، وكيف أنساه
menu-stats = أيامك السبعة الأخيرة: ما ورد من مقالات، وما صدر من أخبار، وما توفّر من دقائق
menu-settings = كل ما يمكن تغييره، في رسالة واحدة
menu-timezone = مكانك: /timezone Berlin
menu-unsubscribe = إلغاء متابعة خلاصة: /unsubscribe 2
menu-pause = إيقاف الإرسال لمدة: /pause until Monday
menu-resume = مواصلة الإرسال
menu-target = إعداد مجموعة لك أو قناة من هنا
menu-start = البداية باختيار المواضيع والساعة وعرض أول موجز، أو العودة
menu-stop = إيقاف الإرسال كليًا، مع حفظ خلاصاتك
menu-help = ما يمكنني فعله

# Shown to whoever runs the bot alone.
menu-status = حالي: الخلاصات والمحادثات والرسائل والذاكرة
menu-people = من يستخدمني، مع زر للحظر
menu-invite = رابط يُدخل غيرك: /invite أو /invite 5 30 days
menu-broadcast = إخبار الجميع بشيء: /broadcast والنص؛ ويُعرض عليك أولًا
menu-ban = إيقاف خدمة محادثة: /ban 123456789
menu-unban = العودة إلى خدمتها: /unban 123456789

# The bot's profile (setMyDescription: at most 512 characters; setMyShortDescription: at most 120).
bot-description =
    يقرأ Lede خلاصاتك ويحمل إليك ما حدث: بضع جمل لكل خبر، تقود كل منها إلى مصدرها.

    يمكن متابعة أي موقع، واستلام موجز يومي في الساعة المناسبة لك، أو إرسال رابط أو نص طويل لمعرفة أهم نقاطه. لمتابعة موقع:
    /subscribe
bot-short-description = يقرأ خلاصاتك ويحمل إليك ما حدث، في بضع جمل تقود إلى مصدرها.
