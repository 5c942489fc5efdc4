# The command menu (setMyCommands: at most 256 characters each), also shown by /help.
menu-subscribe = कोई फ़ीड या साइट फ़ॉलो करें: /subscribe https://example.com
menu-feeds = आपकी फ़ीड, और हर एक का हाल
menu-digest = जो नया है, अभी; /digest 8:00 हर दिन, /digest 18:30 mon-fri, /digest off
menu-schedule = आपके डाइजेस्ट कब आते हैं
menu-quiet = वे घंटे, जिनमें अपने आप कुछ नहीं आता: /quiet 22:00-7:00
menu-rename = किसी फ़ीड को अपना मनचाहा नाम दें: /rename 2 Morning paper
menu-tags = आपके टैग और उनकी फ़ीड; टैग का नाम बदलने के लिए: /tags tech science
menu-tag = फ़ीड को एक शब्द के नीचे साथ रखें: /tag 2 tech
menu-topics = विषय के हिसाब से चुनने के लिए फ़ीड
menu-import = किसी और रीडर की सूची (OPML फ़ाइल) की फ़ीड फ़ॉलो करें
menu-export = आपकी फ़ीड की सूची, OPML फ़ाइल में
menu-delete_me = आपके बारे में रखा सब कुछ हटाएँ
menu-summarize = किसी लिंक या टेक्स्ट की मुख्य बातें
menu-length = सार कितने लंबे हों: छोटे, सामान्य या लंबे
menu-search = अपनी फ़ीड के लेखों में ढूँढें: /search "climate summit" -sport
menu-saved = आपके सहेजे हुए लेख; उनमें ढूँढने के लिए: /saved ferry
menu-filter = कुछ छोड़ें, या बस मनचाही चीज़ पाएँ: /filter -football
menu-learned = आपके 👍 और 👎 से मैंने क्या सीखा, और उसे कैसे भुलाया जाए
menu-stats = आपके पिछले सात दिन: कितने लेख आए, कितनी ख़बरें बनीं, कितने मिनट बचे
menu-settings = आप जो कुछ बदल सकते हैं, सब एक मैसेज में
menu-timezone = आप कहाँ हैं: /timezone Berlin
menu-unsubscribe = कोई फ़ीड अनफ़ॉलो करें: /unsubscribe 2
menu-pause = कुछ समय तक कुछ न भेजें: /pause until Monday
menu-resume = फिर से भेजना शुरू करें
menu-target = अपना कोई ग्रुप या चैनल यहीं से सेट करें
menu-start = शुरू करें: विषय और समय चुनें, और पहला डाइजेस्ट देखें; या वापस आएँ
menu-stop = अब कुछ न भेजें; आपकी फ़ीड सुरक्षित रहेंगी
menu-help = मैं क्या-क्या कर सकता हूँ

# Shown to whoever runs the bot alone.
menu-status = मेरा हाल: फ़ीड, चैट, मैसेज, मेमोरी
menu-people = मुझे कौन इस्तेमाल करता है, और रोक लगाने का बटन
menu-invite = किसी को आने देने का लिंक: /invite, /invite 5 30 days
menu-broadcast = सबको कुछ बताएँ: /broadcast और टेक्स्ट; पहले आप उसे देखेंगे
menu-ban = किसी चैट के लिए काम बंद करें: /ban 123456789
menu-unban = उसके लिए फिर काम करें: /unban 123456789

# The bot's profile (setMyDescription: at most 512 characters; setMyShortDescription: at most 120).
bot-description =
    Lede आपकी फ़ीड पढ़ता है और बताता है कि क्या हुआ: हर ख़बर कुछ ही वाक्यों में, और हर वाक्य अपने स्रोत तक ले जाता है।

    /subscribe से कोई साइट फ़ॉलो करें, अपने मनचाहे समय पर रोज़ का डाइजेस्ट पाएँ, या कोई लिंक या लंबा टेक्स्ट भेजकर उसकी मुख्य बातें जानें।
bot-short-description = आपकी फ़ीड पढ़ता है और बताता है कि क्या हुआ: कुछ ही वाक्यों में, जो स्रोत तक ले जाते हैं।
