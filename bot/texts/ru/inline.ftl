# Inline mode: labels of the button that stands above what is offered, and opens the chat with the bot. Short: apps show
# one line.
inline-stranger = Начните чат со мной, и я пригожусь и здесь
inline-empty = Введите ссылку или слова для поиска в лентах
inline-nothing = Ничего нет. Попробуйте другие слова или ссылку
inline-reading = Читаю { $host } … спросите чуть позже
inline-searching = Ищу … спросите чуть позже
inline-unreadable = Не читается. Пришлите ссылку мне, и узнаете почему
inline-private = Эта ссылка только ваша. Пришлите её в наш чат