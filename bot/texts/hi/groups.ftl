## /target: setting up a group or channel from a private chat. $kind: channel or group.

# Above every answer that is about it.
target-line = { $kind ->
    [channel] चैनल
   *[group] ग्रुप
} “{ $title }” के लिए:
target-over = “{ $title }” वाला घंटा पूरा हो गया, इसलिए यह फिर आपकी अपनी चैट के बारे में है। दोबारा चुनने के लिए: /target
target-choose =
    आपके कमांड किस चैट के लिए हों? एक घंटे तक /subscribe, /feeds, /digest 8:00, /settings और बाक़ी कमांड वहाँ लागू होंगे, और जवाब मैं आपको यहाँ दूँगा।
    कोई और ग्रुप या चैनल: वहाँ /target भेजें।
target-none = मैं ऐसा कोई ग्रुप या चैनल नहीं जानता, जिसमें आपने मुझे जोड़ा हो और जिसके आप एडमिन हों। मुझे किसी में जोड़ें (चैनल में मैसेज भेजने के अधिकार वाले एडमिन के रूप में), या वहाँ /target भेजें।
target-now = आपके कमांड अभी { $kind ->
    [channel] चैनल
   *[group] ग्रुप
} { $title } के लिए हैं।
# $feeds: how many it follows.
target-chosen = आप यहाँ जो लिखेंगे, वह अब { $kind ->
    [channel] चैनल
   *[group] ग्रुप
} { $title } के लिए होगा, { $until } तक, या /target off भेजने तक। जवाब मैं आपको यहाँ दूँगा, और जो नया है, वह वहाँ जाएगा। { $feeds ->
    [0] उसके विषयों से शुरू करें, या किसी फ़ीड से: /subscribe https://example.com
   *[other] जैसे: /subscribe https://example.com, /digest 8:00 या /feeds
}
target-home = आप यहाँ जो लिखेंगे, वह अब फिर आपकी अपनी चैट के लिए होगा।
target-link = मुझे निजी चैट में सेट करें: वहाँ मैं आपको जवाब दूँगा, और किसी और को वह पढ़ना नहीं पड़ेगा। यह एडमिन के लिए है।
added-private = अब मैं { $kind ->
    [channel] चैनल
   *[group] ग्रुप
} { $title } में हूँ। इसे यहीं से सेट करें, ताकि वहाँ किसी को वह पढ़ना न पड़े, या { $kind ->
    [channel] वहाँ /subscribe https://example.com पोस्ट करें।
   *[group] वहाँ /subscribe https://example.com लिखें।
}
added-here = मुझे जोड़ने के लिए धन्यवाद। कोई एडमिन मुझे यहाँ /subscribe https://example.com और /digest 8:00 से सेट कर सकता है, या निजी चैट में।
button-target = { $title }
button-target-set-up = { $title } सेट करें
button-target-topics = विषय चुनें
button-target-feeds = इसकी फ़ीड
button-target-settings = इसकी सेटिंग
button-home = वापस अपनी चैट पर
button-set-up-in-private = निजी चैट में सेट करें

# A link to the forum topic to which a feed or a digest goes.
in-topic = एक टॉपिक में