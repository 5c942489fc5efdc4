digest-title-scheduled = आपका डाइजेस्ट · { $day }
digest-title-review = बीते दिनों पर नज़र · { $day }
digest-title = ख़बरें · { $day }
# New items that came together, for who has each item as it comes, from so many $feeds.
digest-title-burst = { $feeds ->
    [one] { $feed } से { $count } नई पोस्ट
   *[other] { $feeds } फ़ीड से { $count } नई पोस्ट
}
digest-burst = ये एक साथ आईं, इसलिए सब एक ही मैसेज में · { $minutes } मिनट
# What could not be sent for a while.
digest-late = Telegram ने मुझे इंतज़ार कराया, इसलिए सब एक ही मैसेज में · { $minutes } मिनट
# Under the top headline, until the whole digest takes its place a moment later.
digest-first = { $count ->
    [0] आपका डाइजेस्ट आ गया है।
    [one] … और { $count } ख़बर। आपका डाइजेस्ट आ गया है।
   *[other] … और { $count } ख़बरें। आपका डाइजेस्ट आ गया है।
}
digest-title-more = और ख़बरें · { $day }
digest-count = { $articles ->
    [one] { $articles } लेख
   *[other] { $articles } लेखों
} से { $stories ->
    [one] { $stories } ख़बर
   *[other] { $stories } ख़बरें
}{ $sources ->
    [0] {""}
    [one] {""}
   *[other], { $sources } स्रोत
} · { $minutes } मिनट
# The section of stories from feeds without a tag, where the others stand under their tags.
digest-no-tag = बिना टैग
digest-rest = { $count ->
    [one] … और { $count } ख़बर बाक़ी है।
   *[other] … और { $count } ख़बरें बाक़ी हैं।
}
digest-more-sources = { $count } और
# What a story's further points fold away under, in a digest with headings.
digest-further = और बातें
# Before the headline of a story that the reader knows: its points are what is new.
digest-update = अपडेट:
# Closes a point, as point-source does.
point-sources = { $count } स्रोत
story-sources = स्रोत
story-times = { $spans ->
    [True] पहली बार: { $first } · आख़िरी बार: { $latest }
   *[other] { $first }
}
button-more-like = { $chosen ->
    [True] ✓ 👍 ऐसी और ख़बरें
   *[other] 👍 ऐसी और ख़बरें
}
button-less-like = { $chosen ->
    [True] ✓ 👎 ऐसी कम ख़बरें
   *[other] 👎 ऐसी कम ख़बरें
}
digest-no-more = बस इतनी ही ख़बरें थीं, और कोई बाक़ी नहीं है।
digest-empty = { $since } के बाद से कुछ नया नहीं है।
digest-troubled = अभी पढ़ने में दिक़्क़त: { $feeds }। वजह जानने के लिए: /feeds
digest-more-troubled = और { $count } अन्य
button-more-stories = { $count } और दिखाएँ{ $left ->
    [0] {""}
   *[other] {" "}(बाक़ी { $left })
}
button-last-day = पिछले 24 घंटे
button-last-week = पिछले 7 दिन

## When it comes

# Most people who have UTC have never said where they are.
digest-hour = { $zone ->
    [UTC] { $at } बजे, UTC। क्या आप कहीं और हैं? /digest { $at } Berlin
   *[other] { $at } बजे ({ $zone })।
}

# $when is schedule-daily or schedule-days, with what else the digest is.
schedule-set = { $review ->
    [True] बीते दिनों पर नज़र का समय: { $when } ({ $zone })। अगली बार: { $next }।
   *[other] आपके डाइजेस्ट का समय: { $when } ({ $zone })। अगला: { $next }।
}
schedule-daily = हर दिन { $at } बजे
schedule-days = { $days } को { $at } बजे
schedule-review = बीते दिनों पर नज़र
schedule-stories = { $count ->
    [one] { $count } ख़बर
   *[other] { $count } ख़बरें
}
schedule-next = अगला: { $next }
schedule-beside = साथ में: { $others }।
schedule-zone-hint = मुझे अपनी लोकेशन भेजने से भी टाइम ज़ोन तय हो जाता है। कोई और समय, टाइम ज़ोन या दिन चाहिए? ऐसे लिखें: /digest 8:00 Berlin या /digest 18:30 mon-fri
zone-set = आपका टाइम ज़ोन { $zone } है, जहाँ अभी समय { $time } है। हर दिन का डाइजेस्ट: /digest 8:00
schedule-removed = यह डाइजेस्ट अब नहीं आएगा: { $when }।
schedule-missed = मैं उस समय चल नहीं रहा था ({ $at }), इसलिए आपका डाइजेस्ट छूट गया। उसमें जो होता, वह /digest से आ जाएगा।
schedule-waited = Telegram ने मुझे इंतज़ार कराया ({ $at }), इसलिए आपका डाइजेस्ट छूट गया। उसमें जो होता, वह /digest से आ जाएगा।
schedules-title = { $count ->
    [one] आपका डाइजेस्ट ({ $zone })
   *[other] आपके { $count } डाइजेस्ट ({ $zone })
}
schedules-hint = किसी को हटाने के लिए उसका बटन दबाएँ। एक और जोड़ने के लिए: /digest also 18:30 mon-fri, 5 stories
schedules-empty = कोई डाइजेस्ट तय नहीं है। तय करने के लिए: /digest 8:00 Berlin
button-zone = मेरा समय { $zone } का है
button-schedules = मेरे सारे डाइजेस्ट
button-keep-too = { $at } वाला भी रखें
button-bring-back = वापस लाएँ: { $when }
schedule-off = अब मैं रोज़ का डाइजेस्ट नहीं भेजूँगा। आपकी फ़ीड बनी रहेंगी; जो नया है, वह आप जब चाहें /digest से मँगा सकते हैं।
button-digest-off = रोज़ का डाइजेस्ट बंद करें
button-digest-at = हर दिन { $at } बजे

## What votes have taught

learned-title = मैंने आपकी पसंद से क्या सीखा
learned-liked = पसंद: { $names }।
learned-passed-over = नापसंद: { $names }।
learned-hint = ऐसी ख़बरें आपके डाइजेस्ट में पहले या बाद में आती हैं; इस वजह से कोई छोड़ी नहीं जाती। किसी ख़बर के कार्ड पर 👍 या 👎 दबाएँ, या उसे सहेजें, और मैं सीखता जाऊँगा।
learned-empty = मैंने अभी कुछ नहीं सीखा है। अपने डाइजेस्ट में किसी ख़बर का नंबर दबाएँ, फिर 👍 या 👎: उसके बाद वैसी ख़बरें पहले या बाद में आएँगी।
learned-forgotten = सब भुला दिया। अब आपकी ख़बरें उसी क्रम में आएँगी, जिसमें सबको मिलती हैं।
button-unlearn = सब भुला दें
