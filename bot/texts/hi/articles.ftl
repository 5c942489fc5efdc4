article-untitled = बिना शीर्षक
article-time = पढ़ने में { $minutes } मिनट
article-times = पढ़ने में { $minutes } मिनट, यहाँ { $seconds } सेकंड
article-times-long = पढ़ने में { $minutes } मिनट, यहाँ { $here } मिनट
article-no-points = यहाँ सार बनाने के लिए कुछ लिखा नहीं है, बस यह शीर्षक है।
article-refused = साइट मुझे यह पेज पढ़ने नहीं देती: यह उसकी फ़ीड में दिए टेक्स्ट से है।
article-teaser = सदस्यता न हो, तो साइट सिर्फ़ शुरुआत दिखाती है: यह उसी से है।
article-short = टेक्स्ट छोटा है: पूरा यही है।
# Closes a point, and opens the page at that very sentence. It must make sense to who has it read aloud.
point-source = स्रोत
article-reading = { $host } पढ़ रहा हूँ …
article-reading-text = आपका टेक्स्ट पढ़ रहा हूँ …
button-shorter = छोटा करें
button-longer = लंबा करें
button-save = सहेजें
button-saved = ✓ सहेजा गया
button-sections = हिस्सों के हिसाब से
button-points = मुख्य बातें
button-follow = यह स्रोत फ़ॉलो करें

## /saved

article-saved = सहेज लिया: { $title }। आपके सहेजे हुए लेख /saved में हैं।
article-unsaved = सहेजे हुए लेखों से हटाया: { $title }
saved-title = { $count ->
    [one] { $count } सहेजा हुआ लेख
   *[other] { $count } सहेजे हुए लेख
}
saved-empty = आपने अभी कुछ सहेजा नहीं है। किसी लेख के नीचे “सहेजें” दबाएँ, और वह यहाँ रहेगा।
saved-hint = सूची से हटाने के लिए नीचे के बटन दबाएँ।
# Shows a saved text that has no page.
button-read = { $number } पढ़ें
button-forget = ✕ { $number }
button-newer = नए
button-older = पुराने
