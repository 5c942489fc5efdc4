# Inline mode: labels of the button that stands above what is offered, and opens the chat with the bot. Short: apps show
# one line.
inline-stranger = पहले मुझसे चैट शुरू करें, फिर मैं यहाँ भी काम करूँगा
inline-empty = कोई लिंक लिखें, या फ़ीड में ढूँढने के शब्द
inline-nothing = कुछ नहीं मिला। कोई और शब्द या लिंक लिखें
inline-reading = { $host } पढ़ रहा हूँ … ज़रा देर में फिर पूछें
inline-searching = ढूँढ रहा हूँ … ज़रा देर में फिर पूछें
inline-unreadable = यह पेज पढ़ा नहीं गया। वजह जानने के लिए लिंक मुझे भेजें
inline-private = यह लिंक सिर्फ़ आपका है। इसे हमारी चैट में भेजें