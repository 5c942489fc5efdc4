from __future__ import annotations

import pytest

from bot.feeds.secrets import feed_has_secret, link_has_secret, shown_url

JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJyb2JpbiJ9.c2lnbmF0dXJlLW9mLXJvYmlu"
SITE = "https://pub.example"

# Whatever they name, these let their bearer in.
PLAIN = [
    "https://robin:pw@pub.example/feed",
    "https://:pw@pub.example/feed",
    "https://robin@pub.example/feed",
    f"{SITE}/feed?token=abc",
    f"{SITE}/feed?auth_key=abc",
    f"{SITE}/feed?x=1&API_KEY=abc",
    f"{SITE}/feed?user_token=abc",
    f"{SITE}/feed?authToken=abc",
    f"{SITE}/feed?accessToken=abc",
    f"{SITE}/feed?rsskey=abc",
    f"{SITE}/feed?t={JWT}",
    f"{SITE}/{JWT}/feed",
    f"{SITE}/private/9f8e7d6c5b4a39281706f5e4d3c2b1a0/feed.rss",
    f"{SITE}/private/a1b2-c3d4-e5f6-g7h8",
    f"{SITE}/private/a1b2-c3d4-e5f6-g7h8.rss",
    f"{SITE}/private/550e8400-e29b-41d4-a716-446655440000.rss",
    f"{SITE}/token/abcdef12/feed",
    f"{SITE}/secret/Zk3x9Qm2/feed",
]

# In a feed's address they are taken for secrets, in a link to an article they are not.
OF_FEEDS = [
    f"{SITE}/rss/550e8400-e29b-41d4-a716-446655440000",
    f"{SITE}/rss/550E8400-E29B-41D4-A716-446655440000.xml",
    f"{SITE}/feed?u=550e8400-e29b-41d4-a716-446655440000",
    f"{SITE}/feed?hash=abc123",
    f"{SITE}/f/Zk3x9Qm2Lp7Rt5Vw8Yb1Nc4Hd6Gj0KsA.xml",
    f"{SITE}/f/Zk3x9-Qm2Lp7Rt5_Vw8Yb1Nc4-Hd6Gj0KsA",
    f"{SITE}/f/zkqxmqlprtvwybnchdgjksfzqtrw",
    f"{SITE}/f/ZkQxmQLpRtVwYbNcHdGjKsAeUiOpTz.rss",
    f"{SITE}/feed?f=9f8e7d6c5b4a39281706f5e4d3c2b1a0",
    f"{SITE}/2026/03/0f1e2d3c4b5a69788796a5b4c3d2",
    f"{SITE}/private/club-member-77",
]
NONE = [
    f"{SITE}/feed",
    f"{SITE}/feed?token=",
    f"{SITE}/?tokens=5",
    f"{SITE}/?monkey=5",
    f"{SITE}/2026/03/02/a-long-headline-of-the-2nd-of-march-2026",
    f"{SITE}/averyveryverylongsegmentwithoutdigits",
    f"{SITE}/TheDailyNewsOfTheWholeWorldPodcast.rss",
    f"{SITE}/Rheindampfschifffahrtsgesellschaften",
    f"{SITE}/feeds/videos.xml?channel_id=UCabcdefghij0123456789XY",
    f"{SITE}/feeds/videos.xml?playlist_id=PL0123456789abcdefghijABCDEFGHIJ12",
    f"{SITE}/channel/UCabcdefghij0123456789XY",
    f"{SITE}/rss/topics/CAAqIQgKIhtDQkFTRGdvSUwyMHZNREUxTkdvU0FtVnVLQUFQAQ?hl=en",
    f"{SITE}/rss/section/3dfcee99-2971-4c4c-a603-8c41ae86398b",
    f"{SITE}/private/health-insurance/feed",
    f"{SITE}/token/economy/feed",
    f"{SITE}/tag/token/2026/feed",
    "not an address",
    "http://[broken/",
]


@pytest.mark.parametrize("url", PLAIN)
def test_plain_signs_count_in_feeds_and_links(url: str) -> None:
    assert feed_has_secret(url)
    assert link_has_secret(url)


@pytest.mark.parametrize("url", OF_FEEDS)
def test_what_looks_random_counts_in_feeds_alone(url: str) -> None:
    assert feed_has_secret(url)
    assert not link_has_secret(url)


@pytest.mark.parametrize("url", NONE)
def test_there_is_none(url: str) -> None:
    assert not feed_has_secret(url)
    assert not link_has_secret(url)
    assert shown_url(url) == url


@pytest.mark.parametrize("url", [*PLAIN, *OF_FEEDS])
def test_only_the_host_is_shown(url: str) -> None:
    assert shown_url(url) == "https://pub.example/"
