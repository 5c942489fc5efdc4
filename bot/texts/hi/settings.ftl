# One message that shows what a chat has chosen; each button opens a choice in its place.
settings-title = सेटिंग
settings-hint = जो बदलना चाहें, उसे दबाएँ।
settings-digests = { $count ->
    [0] कोई डाइजेस्ट तय नहीं है
    [one] डाइजेस्ट: { $when }
   *[other] { $count } डाइजेस्ट, अगला: { $when }
}
settings-zone = टाइम ज़ोन: { $zone }, जहाँ अभी समय { $time } है
settings-language = भाषा: { $name }
settings-length = सार: { $length ->
    [short] छोटे
    [long] लंबे
   *[normal] सामान्य लंबाई के
}
settings-stories = एक डाइजेस्ट में ख़बरें: ज़्यादा से ज़्यादा { $count }
settings-quiet = शांति का समय: { $begin } से { $end } तक
settings-quiet-none = शांति का समय: कोई नहीं
settings-layout = डाइजेस्ट का रूप: { $layout ->
    [tags] टैग के हिसाब से
    [rich] सबसे अहम पहले, शीर्षकों के साथ
    [rich-tags] टैग के हिसाब से, शीर्षकों के साथ
   *[ranked] सबसे अहम पहले
}
settings-previews = पेजों की तस्वीरें: { $shown ->
    [True] दिखती हैं
   *[other] नहीं दिखतीं
}
button-settings = सेटिंग
button-settings-back = वापस सेटिंग में
button-settings-digests = डाइजेस्ट
button-settings-zone = टाइम ज़ोन
button-settings-language = भाषा
button-settings-length = लंबाई
button-settings-stories = ख़बरें
button-settings-quiet = शांति का समय
button-settings-layout = रूप
button-settings-previews = { $shown ->
    [True] तस्वीरें न दिखाएँ
   *[other] तस्वीरें दिखाएँ
}
button-settings-learned = मैंने क्या सीखा

choose-zone = आप कहाँ हैं? मुझे अपनी लोकेशन भेजें, या ऐसे लिखें: /timezone Berlin
choose-language = मैं आपसे किस भाषा में बात करूँ? सार अपने लेख की ही भाषा में रहेंगे।
choose-stories = एक डाइजेस्ट में ज़्यादा से ज़्यादा कितनी ख़बरें हों? बाक़ी एक बटन दबाने पर मिल जाएँगी।
choose-quiet = अपने आप कुछ कब न आए? डाइजेस्ट अपने समय पर ही आएँगे। कोई और समय: /quiet 21:30-6:15
choose-layout = मैं डाइजेस्ट को कैसे सजाऊँ? शीर्षकों के साथ वह एक पन्ने जैसा दिखता है, जिसमें बाक़ी बातें मुड़ी रहती हैं; कुछ Telegram ऐप इसे अभी नहीं दिखा पाते। टैग के हिसाब से हो, तो ख़बरें उन टैग के नीचे आती हैं, जो आप अपनी फ़ीड को देते हैं: /tag 2 tech
button-no-quiet = शांति का कोई समय नहीं
button-quiet = { $begin } से { $end } तक
button-layout = { $layout ->
    [tags] टैग के हिसाब से
    [rich] शीर्षकों के साथ, सबसे अहम पहले
    [rich-tags] शीर्षकों के साथ, टैग के हिसाब से
   *[ranked] सबसे अहम पहले
}
# This language's own name.
language-own-name = हिन्दी
