feed-untitled = बिना नाम की फ़ीड
feed-mode = { $mode ->
    [instant] हर नई पोस्ट आते ही
    [muted] म्यूट
   *[digest] आपके रोज़ के डाइजेस्ट में
}
feed-private = निजी पता
feed-pace-day = दिन में क़रीब { $count } पोस्ट
feed-pace-week = हफ़्ते में क़रीब { $count } पोस्ट
feed-pace-month = महीने में क़रीब { $count } पोस्ट
feed-pace-unknown = कुछ समय से कुछ नया नहीं

## /feeds

feeds-title = { $count ->
    [one] आपकी एक फ़ीड
   *[other] आपकी { $count } फ़ीड
}
feeds-empty =
    आपकी सूची में अभी कोई फ़ीड नहीं है। अपनी पसंद की किसी साइट या फ़ीड के पते से शुरू करें:
    /subscribe https://example.com
feed-read = पढ़ी गई: { $last }
feed-never-read = अभी पढ़ी नहीं गई
feed-next = अगली बार: { $next }
feed-given-up = मैंने इसे देखना बंद कर दिया है
# $trouble is feed-trouble.
feed-warning = ⚠️ { $trouble }
# Also said at the terminal. $cause is the key of the error; a test asks for a variant for each one that reading a feed can meet.
feed-trouble = { $cause ->
    [error-unreachable] इससे कनेक्ट नहीं हो पा रहा
    [error-unreachable-slow] इससे जवाब आने में बहुत देर लगती है
    [error-unreachable-dns] इस नाम की साइट नहीं मिल रही
    [error-unreachable-tls] इसका सर्टिफ़िकेट ग़लत या पुराना है
    [error-unreachable-encoding] यह इस तरह पैक है कि मैं खोल नहीं पाता
    [error-too-many-redirects] यह मुझे एक पते से दूसरे पते पर भेजती रहती है
    [error-address-refused] यह ऐसे पते पर ले जाती है, जिसे मैं नहीं खोलता
    [error-bad-status] { $status ->
        [401] यह नाम और पासवर्ड माँगती है
        [403] यह मुझे पढ़ने नहीं देती
        [404] यह अब अपने पते पर नहीं है
        [410] साइट के अनुसार यह हमेशा के लिए हट गई है
        [429] मैं इसकी साइट से बहुत बार पूछ चुका हूँ
       *[other] इसकी साइट से जवाब में गड़बड़ी आती है ({ $status })
    }
    [error-too-large] यह मेरे लिए बहुत बड़ी है
    [error-not-a-feed] इसके पते पर अब फ़ीड नहीं है
    [error-no-channel] इसकी पोस्ट अब वेब पर नहीं दिखतीं
    [error-too-hard] इसे पढ़ने में बहुत देर लगती है
   *[other] अभी मैं इसे पढ़ नहीं पा रहा
}{ $times ->
    [one] ।
   *[other] {" "}({ $times } बार कोशिश की)।
}
feeds-digest-at = आपके डाइजेस्ट का समय: { digest-hour }
feeds-digest-off = आपका डाइजेस्ट बंद है। चालू करने के लिए: /digest 08:00
feeds-paused = अभी मैं कुछ नहीं भेज रहा, { $when } फिर से भेजूँगा।
feeds-hint = किसी फ़ीड को बदलने या हटाने के लिए उसका नंबर दबाएँ। एक और जोड़ने के लिए: /subscribe https://example.com
button-feed = { $number }
button-feeds = सारी फ़ीड
button-previous = पिछली
button-next = अगली

## Following

preview-title = { $feed } अब आपकी सूची में है।
preview-no-entries = इसमें अभी कोई पोस्ट नहीं है।
preview-question =
    इसकी ख़बरें आपके रोज़ के डाइजेस्ट में आएँगी, समय: { digest-hour }
    या आप हर नई पोस्ट आते ही पाना चाहेंगे?{ $count ->
        [0] {""}
       *[other] {" "}पिछली तीन आप अभी देख भी सकते हैं।
    }
latest-none = { $feed } में अभी कोई पोस्ट नहीं है।
button-mode-digest-at = रोज़ के डाइजेस्ट में, { $at } बजे
button-mode-digest = रोज़ के डाइजेस्ट में
button-mode-instant = हर नई पोस्ट
button-mode-muted = फ़िलहाल कुछ नहीं
button-chosen = ✓ { $label }
button-latest = पिछली 3 अभी
button-unsubscribe = अनफ़ॉलो करें
button-undo = पहले जैसा करें

## Dead feeds. Between the two lines stands the cause: see feed-trouble.

dead-silent = मैं एक हफ़्ते से { $feed } नहीं पढ़ पाया हूँ।
dead-goes-on = मैं दिन में क़रीब एक बार कोशिश करता रहूँगा। क्या आप इसे रखना चाहते हैं?
dead-gone = { $feed } बंद हो गई है।
dead-given-up = मैंने इसे देखना बंद कर दिया है। क्या आप इसे अपनी सूची में रखना चाहते हैं?
button-stay = रखें
dead-kept = { $feed } आपकी सूची में है। मैं कोशिश करता रहूँगा, और जब यह फिर पढ़ी जा सकेगी, इसकी ख़बरें लाऊँगा।
dead-kept-in-list = { $feed } आपकी सूची में रहेगी। अगर यह लौट आए, तो मुझे इसके पते के साथ /subscribe भेजें।
owner-feed-moved = { $feed } हमेशा के लिए { $host } पर चली गई है, और मैं भी अब वहीं से पढ़ता हूँ।

already-following = { $feed } पहले से आपकी सूची में है: { $mode }। आप इसे कैसे पाना चाहेंगे?
mode-changed = { $mode ->
    [instant] { $feed }: अब से हर नई पोस्ट आते ही भेजूँगा।
    [muted] { $feed } म्यूट है: मैं इसे पढ़ता रहूँगा, पर कुछ नहीं भेजूँगा।
   *[digest] { $feed } की पोस्ट आपके रोज़ के डाइजेस्ट में आएँगी, { $at } बजे।
}
button-rename = नाम बदलें
button-tags = टैग
button-copy-command = कमांड कॉपी करें
button-back-to-feed = वापस फ़ीड पर
rename-ask =
    { $feed } को क्या नाम दूँ? इसे कॉपी करें, आख़िर में अपना रखा नाम लिखें, और मुझे भेजें:
    { $command }
    फ़ीड का अपना नाम वापस लाने के लिए: { $own }
renamed = { $feed } का नाम अब { $name } है।
renamed-back = { $feed } का अपना नाम वापस आ गया।
feed-tags = { $feed } के टैग: { $tags }। किसी टैग को लगाने या हटाने के लिए उसे दबाएँ।
feed-tags-none = { $feed } पर कोई टैग नहीं है, और चुनने के लिए भी अभी कोई नहीं है।
feed-tags-new = नया टैग जोड़ने के लिए इसके सारे टैग ऐसे भेजें: { $command }

## /stats

week-title = आपके पिछले सात दिन
week-articles = { $count ->
    [one] लेख आया
   *[other] लेख आए
}
week-stories = { $count ->
    [one] ख़बर बनी
   *[other] ख़बरें बनीं
}
week-minutes = { $count ->
    [one] मिनट बचा
   *[other] मिनट बचे
}
week-told = { $feeds } फ़ीड से { $articles ->
    [one] { $articles } लेख आया
   *[other] { $articles } लेख आए
}, और { $stories ->
    [one] { $stories } ख़बर बनी
   *[other] { $stories } ख़बरें बनीं
}। इससे पढ़ने में { $minutes ->
    [one] आपका क़रीब { $minutes } मिनट बचा।
   *[other] आपके क़रीब { $minutes } मिनट बचे।
}
week-others = { $count ->
    [one] बाक़ी फ़ीड से { $count } और आया।
   *[other] बाक़ी फ़ीड से { $count } और आए।
}
week-nothing = पिछले सात दिनों में आपकी फ़ीड से कुछ नहीं आया। हर एक का हाल /feeds में दिखेगा।

## /tags

tags-title = { $count ->
    [one] आपका { $count } टैग
   *[other] आपके { $count } टैग
}
tag-line = #{ $tag } – { $count } फ़ीड
tags-hint = किसी टैग की फ़ीड देखने या उसे हटाने के लिए उसे दबाएँ।
tags-empty =
    आपका अभी कोई टैग नहीं है। टैग कुछ फ़ीड को एक शब्द के नीचे साथ रखता है, ताकि उनका अपना डाइजेस्ट या फ़िल्टर हो सके। /feeds की पहली फ़ीड पर एक टैग लगाएँ:
    /tag 1 tech
tag-title = #{ $tag } टैग वाली { $count } फ़ीड
tag-hint =
    कोई फ़ीड खोलने के लिए उसका नंबर दबाएँ। इनका डाइजेस्ट अभी: { $digest }
    टैग का नाम बदलने के लिए, जैसे: { $rename }
button-all-tags = सारे टैग
button-remove-tag = यह टैग हटाएँ
tag-renamed = { $count } फ़ीड पर लगे टैग #{ $tag } का नाम अब #{ $name } है।
tag-removed = टैग #{ $tag } { $count } फ़ीड से हट गया।
labels-undone = हो गया: नाम और टैग पहले जैसे हैं।
tagged = { $feed } के टैग: { $tags }। ऐसी फ़ीड का डाइजेस्ट अभी: /digest { $first }, हर दिन: /digest 8:00 #{ $first }
untagged = { $feed } पर अब कोई टैग नहीं है।
unsubscribed = { $feed } अब आपकी सूची में नहीं है।
resubscribed = { $feed } फिर से आपकी सूची में है।

choices-title = { $count ->
    [one] { $host } पर वहाँ फ़ीड है, लेख नहीं। उसे फ़ॉलो करने के लिए बटन दबाएँ, या कमांड पर टैप करके उसे कॉपी करें और मुझे भेजें।
   *[other] { $host } पर { $count } फ़ीड हैं। कौन-सी चाहिए? बटन दबाएँ, या किसी कमांड पर टैप करके उसे कॉपी करें और मुझे भेजें।
}
choices-more = { $count ->
    [one] उस पेज पर { $count } फ़ीड और है। उसका पता /subscribe के साथ भेजें।
   *[other] उस पेज पर { $count } फ़ीड और हैं। आपको जो चाहिए, उसका पता /subscribe के साथ भेजें।
}

## Languages of feeds, by ISO 639-1 code

language-name = { $code ->
    [ar] अरबी
    [bn] बांग्ला
    [cs] चेक
    [da] डेनिश
    [de] जर्मन
    [el] यूनानी
    [en] अंग्रेज़ी
    [es] स्पेनिश
    [fa] फ़ारसी
    [fi] फ़िनिश
    [fr] फ़्रेंच
    [he] हिब्रू
    [hi] हिन्दी
    [hu] हंगेरियन
    [id] इंडोनेशियाई
    [it] इतालवी
    [ja] जापानी
    [ko] कोरियाई
    [my] बर्मी
    [nb] नॉर्वेजियन
    [nl] डच
    [nn] नॉर्वेजियन
    [no] नॉर्वेजियन
    [pl] पोलिश
    [pt] पुर्तगाली
    [ro] रोमानियाई
    [ru] रूसी
    [sv] स्वीडिश
    [th] थाई
    [tr] तुर्की
    [uk] यूक्रेनी
    [ur] उर्दू
    [vi] वियतनामी
    [zh] चीनी
   *[other] भाषा “{ $code }”
}
