"""What hypothesis builds contents from."""

from __future__ import annotations

from hypothesis import strategies as st

from bot.telegram.html import bold, italic, join, link, plain, quote

# Letters and what means something to Telegram, to writing systems, or to nobody.
HOSTILE = (
    "ab .!\n\r\t<>&\"'/;#\u202e\u2066\u200d\ufe0f\u0301\U0001f469\U0001f3fd\ud800\udfff\x00\x85\ufdd0\ufffe\u3002漢"
)
texts = st.text(st.one_of(st.sampled_from(HOSTILE), st.characters(exclude_categories=())), max_size=40)
urls = st.one_of(
    st.sampled_from(
        ["https://example.com/a?b=1&c=\"2'", "http://127.0.0.1:8080/x", "http://localhost/", "javascript:alert(1)", ""]
    ),
    texts,
)
contents = st.recursive(
    texts.map(plain),
    lambda inner: st.one_of(
        inner.map(bold),
        inner.map(italic),
        inner.map(quote),
        st.builds(link, inner, urls),
        st.builds(join, st.sampled_from(["", " ", "\n", "\n\n"]), st.lists(inner, max_size=5)),
    ),
    max_leaves=25,
)
