# Inline mode: labels of the button that stands above what is offered, and opens the chat with the bot. Short: apps show
# one line.
inline-stranger = Почніть чат зі мною, і я стану в пригоді й тут
inline-empty = Введіть посилання або слова для пошуку
inline-nothing = Нічого немає. Спробуйте інші слова чи посилання
inline-reading = Читаю { $host } … запитайте трохи згодом
inline-searching = Шукаю … запитайте трохи згодом
inline-unreadable = Не читається. Надішліть посилання мені, скажу чому
inline-private = Це посилання лише ваше. Надішліть його в наш чат