## For whoever runs the bot

help-owner = सिर्फ़ आपके लिए, क्योंकि मुझे आप चलाते हैं
invite-link = { $count ->
    [one] यह लिंक { $until } तक { $count } व्यक्ति को आने देगा:
   *[other] यह लिंक { $until } तक { $count } लोगों को आने देगा:
}
    { $link }
invite-open = फ़िलहाल मैं सबको आने देता हूँ, लिंक हो या न हो। मेरी सेटिंग में access.open: false से यह बदल जाएगा।
invite-withdrawn = यह लिंक अब किसी को नहीं आने देगा।
button-withdraw = लिंक वापस लें

people-title = { $count } चैट
# $who: name and number. $kind: of chat, as Telegram calls it.
person-line = { $who } · { $kind ->
    [private] व्यक्ति
    [group] ग्रुप
    [supergroup] ग्रुप
   *[channel] चैनल
} · { $feeds } फ़ीड{ $state ->
    [banned] {" "}· रोक लगी है
    [gone] {" "}· पहुँच नहीं
    [stopped] {" "}· बंद किया है
   *[served] {""}
}
person-since = शुरुआत: { $at }
button-newer-people = नए
button-older-people = पुराने
button-people = सारी चैट
button-ban = रोक लगाएँ
button-unban = रोक हटाएँ
banned = मैं अब { $who } के लिए काम नहीं करूँगा, और वहाँ कुछ नहीं भेजूँगा। उसकी फ़ीड सुरक्षित हैं।
unbanned = मैं फिर से { $who } के लिए काम करूँगा।

# Under a text that goes to everybody.
broadcast-from = इस बॉट को चलाने वाले की ओर से। सारे मैसेज बंद करने के लिए: /stop
broadcast-question = { $count ->
    [1] यह ऐसा दिखेगा। आपके अलावा मैं एक ही चैट के लिए काम करता हूँ। क्या उसमें भेजूँ?
   *[other] यह ऐसा दिखेगा। क्या इसे { $count } चैट में भेजूँ? ये वे लोग और ग्रुप हैं, जिन्होंने मुझे बंद नहीं किया है; चैनलों में कुछ नहीं जाएगा।
}
button-send-all = { $count } चैट में भेजें
broadcast-planned = यह एक मिनट में { $count } चैट में जाएगा।
broadcast-dropped = अच्छा, कुछ नहीं भेजा गया।
broadcast-leaving = मैं भेज रहा हूँ: { $total } में से { $sent } तक पहुँच गया।
broadcast-over = भेज दिया: { $total } में से { $sent } तक पहुँच गया।
broadcast-failed = { $count ->
    [one] { $count } को Telegram ने नहीं भेजा।
   *[other] { $count } को Telegram ने नहीं भेजा।
}
broadcast-uncertain = { $count ->
    [one] { $count } शायद नहीं पहुँचा; वहाँ पूछा जा रहा है।
   *[other] { $count } शायद नहीं पहुँचे; वहाँ पूछा जा रहा है।
}
broadcast-waiting = { $count ->
    [one] { $count } अभी रुका है, जैसे किसी विराम के ख़त्म होने तक, और तब पहुँचेगा।
   *[other] { $count } अभी रुके हैं, जैसे किसी विराम के ख़त्म होने तक, और तब पहुँचेंगे।
}

## To everybody else

not-let-in = माफ़ कीजिए, मैं सिर्फ़ उन लोगों के लिए काम करता हूँ, जिन्हें मुझे चलाने वाले ने आने दिया है। अगर आपके पास मेरा कोई लिंक था, तो वह इस्तेमाल हो चुका है या पुराना हो गया है: नया माँगें।