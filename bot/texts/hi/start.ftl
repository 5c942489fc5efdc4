## /start: three presses to a first digest

welcome-pick = आप किन विषयों पर पढ़ना चाहेंगे? जितने चाहें उतने दबाएँ, फिर “आगे”।
welcome-picked = चुने हुए: { $topics }
welcome-otherwise =
    या अपनी पसंद की किसी साइट से शुरू करें: /subscribe https://example.com
    या मुझे फ़ीड की वह सूची (OPML) भेजें, जो किसी और रीडर से मिली हो।
button-next-step = आगे
button-step-back = पीछे
# $time is the time there now, by which people see whether the zone is theirs.
begin-when =
    आपका डाइजेस्ट कब आए?
    आपका टाइम ज़ोन { $zone } है, जहाँ अभी समय { $time } है।
begin-zones = आप कहाँ रहते हैं? वह जगह दबाएँ, जहाँ अभी वही समय है जो आपके यहाँ है।
begin-zone-otherwise = इनमें से कोई नहीं? अपनी लोकेशन भेजें, या /digest 8:00 और पास का कोई बड़ा शहर अंग्रेज़ी में, जैसे /digest 8:00 Nairobi
button-my-zone = मेरा टाइम ज़ोन { $zone } है
button-other-zone = कोई और टाइम ज़ोन
button-zone-at = { $place }, { $time }
begin-reading = मैं आपकी फ़ीड पढ़ रहा हूँ: अब तक { $total } में से { $read }।
begin-reading-hint = इसमें कुछ सेकंड लगते हैं। कुछ न आए, तो बटन दबाएँ।
button-digest-now = मेरा डाइजेस्ट अभी
begin-done = { $count ->
    [one] हो गया: आपकी सूची में एक फ़ीड है। आपका डाइजेस्ट हर दिन { $at } बजे आएगा ({ $zone })।
   *[other] हो गया: आपकी सूची में { $count } फ़ीड हैं। आपका डाइजेस्ट हर दिन { $at } बजे आएगा ({ $zone })।
}
begin-first = यह रहा पहला।
begin-nothing-yet = उनमें से किसी से अभी जवाब नहीं आया। वे जो लाएँगी, वह उसी डाइजेस्ट में आएगा।
begin-rest = { $count ->
    [one] उनमें से एक से अभी जवाब नहीं आया। वह जो लाएगी, वह अगले डाइजेस्ट में आएगा।
   *[other] उनमें से { $count } से अभी जवाब नहीं आया। वे जो लाएँगी, वह अगले डाइजेस्ट में आएगा।
}
button-more-topics = और फ़ीड चुनें

## The catalogue

topic-name = { $topic ->
    [world] दुनिया की ख़बरें
    [news] देश और आस-पास की ख़बरें
    [technology] टेक्नोलॉजी
    [science] विज्ञान
    [business] कारोबार
    [sport] खेल
    [culture] संस्कृति
    [programming] प्रोग्रामिंग
    [money] पैसा
    [design] घर और डिज़ाइन
    [food] खान-पान
    [travel] यात्रा
    [games] गेम
    [cars] कारें
    [style] फ़ैशन और ब्यूटी
    [fun] हँसी-मज़ाक
    [health] सेहत
   *[other] { $topic }
}
topics-title = आप किन विषयों पर पढ़ना चाहेंगे?
topics-hint = किसी विषय की फ़ीड देखने के लिए उसे दबाएँ। जो यहाँ नहीं है, उसे उसके पते से फ़ॉलो करें: /subscribe https://example.com
topics-empty = यहाँ चुनने के लिए कुछ नहीं है। किसी साइट को उसके पते से फ़ॉलो करें: /subscribe https://example.com
topic-title = { $topic }: { $count } फ़ीड
topic-hint = कोई फ़ीड क्या लाती है, यह देखने और उसे फ़ॉलो करने के लिए उसका नंबर दबाएँ।
offer-followed = आपकी सूची में है
offer-latest = इसकी सबसे नई पोस्ट:
offer-no-items = इसमें अभी कोई पोस्ट नहीं है।
offer-trouble = मैं इसे अभी पढ़ नहीं पा रहा, इसलिए इसे अभी फ़ॉलो नहीं किया जा सकता। बाद में फिर कोशिश करें, या कोई और चुनें।
button-take-feed = फ़ॉलो करें
button-offer-settings = यह कैसे आए
button-topics = सारे विषय
button-back-to = वापस: { $topic }
country-name = { $code ->
    [AU] ऑस्ट्रेलिया
    [BD] बांग्लादेश
    [BR] ब्राज़ील
    [CA] कनाडा
    [DE] जर्मनी
    [ES] स्पेन
    [FR] फ़्रांस
    [GB] ब्रिटेन
    [HK] हांगकांग
    [ID] इंडोनेशिया
    [IE] आयरलैंड
    [IN] भारत
    [IR] ईरान
    [IT] इटली
    [JP] जापान
    [MM] म्यांमार
    [MX] मेक्सिको
    [NG] नाइजीरिया
    [PH] फ़िलीपींस
    [PK] पाकिस्तान
    [PL] पोलैंड
    [RU] रूस
    [UA] यूक्रेन
    [US] अमेरिका
    [ZA] दक्षिण अफ़्रीका
   *[other] { $code }
}

## A feed passed on: t.me/name_of_the_bot?start=sub_...

button-share = साझा करें
share-link =
    जो यह लिंक खोलेगा, उससे पूछा जाएगा कि क्या वह { $feed } फ़ॉलो करना चाहता है:
    { $link }
button-copy-link = लिंक कॉपी करें
share-question = क्या आप { $feed } फ़ॉलो करना चाहते हैं?
button-decline = नहीं
share-declined = ठीक है, कुछ नहीं बदला।
