# Inline mode: labels of the button that stands above what is offered, and opens the chat with the bot. Short: apps show
# one line.
inline-stranger = بعد بدء محادثة معي أعمل هنا أيضًا
inline-empty = هنا يُكتب رابط، أو كلمات للبحث في خلاصاتك
inline-nothing = لا نتائج. يمكن كتابة كلمات أخرى أو رابط
inline-reading = أقرأ { $host } … يمكن السؤال مجددًا بعد لحظات
inline-searching = أبحث … يمكن السؤال مجددًا بعد لحظات
inline-unreadable = تتعذر قراءة الصفحة. لمعرفة السبب يُرسل الرابط إليّ
inline-private = هذا الرابط لك وحدك. يمكن إرساله في محادثتنا