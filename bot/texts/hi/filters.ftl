## /filter

filter-where = { $place } में
# $kind: "out" takes away what it matches, "in" lets nothing else through.
filter-tried = { $tried ->
    [0] इसे आज़माने के लिए अभी कोई लेख नहीं है। क्या इसे लगाएँ?
   *[other] { $kind ->
        [out] पिछले { $tried } लेखों में से { $count ->
            [0] कोई इससे मेल नहीं खाता।
            [1] { $count } इससे मेल खाता है, और वह न आता:
           *[other] { $count } इससे मेल खाते हैं, और वे न आते:
        }
       *[in] पिछले { $tried } लेखों में से { $count ->
            [0] कोई इससे मेल नहीं खाता, यानी कुछ न आता।
            [1] { $count } इससे मेल खाता है, और बस वही आता:
           *[other] { $count } इससे मेल खाते हैं, और बस वे ही आते:
        }
    }
}
filter-tried-more = और { $count } अन्य
filter-used = { $kind ->
    [out] फ़िल्टर लग गया: जो इससे मेल खाएगा, वह अब नहीं आएगा।
   *[in] फ़िल्टर लग गया: अब बस वही आएगा, जो इससे मेल खाता है।
}
filter-refused = फ़िल्टर नहीं लगाया: { $filter }
filter-removed = फ़िल्टर हटाया: { $filter }
filters-title = { $count } फ़िल्टर
filters-hint = किसी को हटाने के लिए उसका बटन दबाएँ। एक और जोड़ने के लिए: /filter -football, या बस मनचाही चीज़ पाने के लिए: /filter "climate summit" #news
filters-empty =
    आपकी सूची से सब कुछ आता है। कुछ छोड़ना हो, तो शब्द के आगे माइनस लगाएँ: /filter -football
    किसी एक टैग या फ़ीड से बस मनचाही चीज़ पाने के लिए: /filter "climate summit" #news
button-use-filter = लगाएँ
button-refuse-filter = नहीं
button-filters = सारे फ़िल्टर
error-empty-filter = फ़िल्टर के लिए कोई शब्द, वाक्यांश या पैटर्न चाहिए। जैसे: /filter -football, /filter title:rumour या /filter /goo+gle/
error-long-filter = यह फ़िल्टर बहुत लंबा है: इसमें ज़्यादा से ज़्यादा { $most } अक्षर हो सकते हैं। जैसे: /filter -football
error-many-filters = आपके { $most } फ़िल्टर हो चुके हैं, और इससे ज़्यादा नहीं हो सकते। /filter में वे सब दिखते हैं, और वहीं किसी को हटाया जा सकता है।
error-no-filter = वह फ़िल्टर अब नहीं है। उसे फिर से बनाएँ, जैसे: /filter -football
error-filter-place = आपकी सूची में “{ $typed }” नाम की कोई फ़ीड या टैग नहीं है। जो है, वह /feeds में दिखेगा; जैसे: /filter -football @2
# $reason is the engine's, in English: "missing ): (foo".
error-bad-pattern = पैटर्न /{ $pattern }/ इस्तेमाल नहीं हो सकता ({ $reason })। कोई सरल पैटर्न भेजें, जैसे: /filter /goo+gle/
error-large-pattern = पैटर्न /{ $pattern }/ बहुत बड़ा है। कोई सरल पैटर्न भेजें, जैसे: /filter /goo+gle/

## /search

search-title = { $count ->
    [one] { $words } वाला { $count } लेख
   *[other] { $words } वाले { $count } लेख
}
search-title-many = { $words } वाले { $count } से ज़्यादा लेख
search-title-any = { $words } पूरा कहीं नहीं मिला। इनमें उसका कुछ हिस्सा है:
search-empty = आपकी फ़ीड में { $words } कहीं नहीं मिला। कम शब्दों से ज़्यादा मिलता है, और शब्द की शुरुआत लिखने से भी: /search clim*
search-saved-empty = आपके सहेजे हुए लेखों में { $words } कहीं नहीं मिला। वे सब /saved में हैं।
error-no-words = मैं क्या ढूँढूँ? जैसे: /search ferry, /search "climate summit" -sport या /search clim*
error-only-without = इसमें बस वह है जो छोड़ना है, ढूँढने के लिए कुछ नहीं। जैसे: /search ferry -football
error-search-gone = वह खोज अब मुझे याद नहीं है। उसे फिर से भेजें, जैसे: /search ferry

## What is saved, as a file

button-export = { $form ->
    [html] वेब पेज के रूप में
   *[markdown] Markdown के रूप में
}
export-title = { $count ->
    [one] { $count } सहेजा हुआ लेख
   *[other] { $count } सहेजे हुए लेख
}
