from __future__ import annotations

import json
from ipaddress import ip_address

import pytest
from aiohttp import web

from bot.errors import AddressRefused, FetchError
from bot.feeds.address import Exceptions, checked, is_public, is_web_port
from bot.feeds.parse import parse
from tests.data.shared import shared
from tests.data.ssrf import CASES, NAS, OTHER, PUB, Case
from tests.feeds.conftest import MakeFetcher
from tests.feeds.diverted import Names, Network
from tests.feeds.website import Website

PUBLIC = ["9.9.9.9", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "193.0.0.1", "2620:fe::9", "2a00::1"]
NOT_PUBLIC = [
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "100.64.0.1",
    "100.100.100.200",  # a cloud's metadata
    "127.0.0.1",
    "127.8.9.10",
    "168.63.129.16",  # a cloud's metadata
    "169.254.169.254",  # most clouds' metadata
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.1",
    "192.0.0.192",  # a cloud's metadata
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:9.9.9.9",
    "::ffff:0:127.0.0.1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b::7f00:1",
    "64:ff9b:1::7f00:1",
    "100::1",
    "2001:0:4136:e378:8000:63bf:3f57:fdf2",  # Teredo
    "2001:db8::1",
    "2002:7f00:1::",  # 6to4 of 127.0.0.1
    "3fff::1",
    "4000::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",  # a cloud's metadata
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "2620:fe::5efe:a00:1",  # ISATAP of 10.0.0.1
    "2620:fe::200:5efe:a00:1",
    "fd20:ce::254",  # a cloud's metadata
    "fd00:42::42",  # a cloud's metadata
    "2001:1::1",
    "2002:909:909::",  # 6to4 of a public one: its relay may be anywhere
]


@pytest.mark.parametrize("address", PUBLIC)
def test_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize(
    ("port", "web"), [(80, True), (443, True), (1024, True), (65535, True), (0, False), (22, False), (1023, False)]
)
def test_ports(port: int, web: bool) -> None:
    assert is_web_port(port) is web


class TestExceptions:
    def test_none_are_made(self) -> None:
        assert not Exceptions(()).may_dial(ip_address("10.0.0.1"), 80, "nas.example")
        assert Exceptions(()).may_dial(ip_address("9.9.9.9"), 80, "pub.example")

    def test_a_network(self) -> None:
        exceptions = Exceptions(["10.1.0.0/16", "fd00::/8", "192.168.0.7"])
        for address in ("10.1.2.3", "fd12::1", "192.168.0.7"):
            assert exceptions.may_dial(ip_address(address), 8080, address)
        for address in ("10.2.0.1", "192.168.0.8", "fe80::1"):
            assert not exceptions.may_dial(ip_address(address), 8080, address)

    def test_a_place_by_name_or_address(self) -> None:
        exceptions = Exceptions(["NAS.example:631", "127.0.0.1:8000", "[::1]:8000"])
        assert exceptions.may_dial(ip_address("10.0.0.9"), 631, "nas.EXAMPLE")
        assert exceptions.may_dial(ip_address("127.0.0.1"), 8000, "localhost")
        assert exceptions.may_dial(ip_address("::1"), 8000, "::1")
        assert not exceptions.may_dial(ip_address("127.0.0.1"), 8001, "127.0.0.1")
        assert not exceptions.may_dial(ip_address("10.0.0.9"), 80, "nas.example")

    def test_a_place_may_have_any_port(self) -> None:
        assert checked("http://nas.example:631/", Exceptions(["nas.example:631"])).port == 631


class TestChecked:
    @pytest.mark.parametrize(
        ("url", "read_as"),
        [
            ("https://pub.example/feed.xml?a=1#part", "https://pub.example/feed.xml?a=1"),
            ("  http://pub.example \n", "http://pub.example/"),
            ("HTTP://PUB.Example:8080/A", "http://pub.example:8080/A"),
            ("https://bücher.example/", "https://xn--bcher-kva.example/"),
            ("http://[2620:fe::9]/", "http://[2620:fe::9]/"),
            ("http://9.9.9.9/", "http://9.9.9.9/"),
            ("http://9。9．9｡9/", "http://9.9.9.9/"),  # dots that browsers take for dots
            ("http://pub.example./a", "http://pub.example./a"),
            ("http://a_b.c-1.2pub.example:1024/", "http://a_b.c-1.2pub.example:1024/"),
            ("http://pub.example?@127.0.0.1/", "http://pub.example/?@127.0.0.1/"),
        ],
    )
    def test_what_passes(self, url: str, read_as: str) -> None:
        assert str(checked(url, Exceptions(()))).rstrip("/") == read_as.rstrip("/")

    @pytest.mark.parametrize(
        "url",
        [
            "",
            "pub.example",
            "/etc/passwd",
            "//pub.example/",
            "ftp://pub.example/",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "http:///path",
            "http://user@pub.example/",
            "http://user:secret@pub.example/",
            "http://:@pub.example/",
            "http://@pub.example/",
            "http://pub.example:22/",
            "http://pub.example:0/",
            "http://pub.example:99999/",
            "http://pub.example/a b",
            "http://pub.example/\x00",
            "ht\ntp://pub.example/",
            "http://pub.example\\@evil.example/",
            "http://pub.example%00.evil.example/",
            "http://[127.0.0.1]/",
            "http://[fe80::1%25eth0]/",
            "http://[]/",
            "http://127.0.0.1/",
            "http://[::1]:8080/",
            "http://①②⑦.⓪.⓪.①/",
            "http://" + "a." * 200 + "example/",
            "http://pub.example/" + "a" * 5000,
            "\u00a0http://user:secret@pub.example/",
            "\u3000http://user:secret@pub.example/",
            "http://pub.example:80\\@x.example/",
            "http://pub.example;secret@x.example/",
            "http://[v1.fe80::a]/",
            "http://[::1].example/",
            "http://[::1/",
            "http://%31%32%37.0.0.1/",
            "http://loc%61lhost/",
            "http://pub.example\u2028/",
            "http://pub.example\u2100/",  # would become a/c
            "http://pub.example\uff0f@x.example/",
            "http://\ud800.example/",
            "http://\u202eexample.com/",
            "http://pub..example/",
            "http://.pub.example/",
            "http://./",
            "http://pub.example,127.0.0.1/",
            "http://pub.example&x/",
            "http://" + "a" * 64 + ".example/",
            "http:pub.example/",
            "http:/pub.example/",
            "http:\\\\pub.example/",
            "http://[2620:fe::5efe:7f00:1]/",
            "HTTP://[2002:A00:1::]/",
        ],
    )
    def test_what_does_not(self, url: str) -> None:
        with pytest.raises(AddressRefused) as caught:
            checked(url, Exceptions(()))
        assert "secret" not in f"{caught.value} {caught.value.about}"
        f"{caught.value.about}".encode()  # no surrogates

    @pytest.mark.parametrize(
        "host",
        [
            "127.1",
            "127.0.1",
            "2130706433",
            "0x7f000001",
            "0X7F.1",
            "0x7f.0x0.0x0.0x1",
            "017700000001",
            "0177.0.0.01",
            "0",
            "0x",
            "127.0.0.1.",
            "127.0.0.1．",
            "127。1",
            "１２７.１",
            "256.1.1.1",
            "09.0.0.1",
            "1.2.3.4.5",
            "9.9.9.09",
            "pub.example.1",
            "pub.0x7f",
        ],
    )
    def test_a_number_is_no_name(self, host: str) -> None:
        """Whatever we would make of it, a proxy or a resolver may make an address of it."""
        with pytest.raises(AddressRefused):
            checked(f"http://{host}/", Exceptions(()))


async def told_to_fetch(
    case: Case, site: Website, make_fetcher: MakeFetcher, monkeypatch: pytest.MonkeyPatch
) -> tuple[list[str], FetchError | None]:
    """What was dialled when the whole client was told to fetch the case's address, and how it ended."""
    allowed = case.get("config", {}).get("allow_networks", [])
    network = Network(site.port, frozenset({PUB, OTHER, NAS}), own=frozenset(case.get("own", ())))
    monkeypatch.setattr("bot.feeds.fetch.socket", network.module())
    for name, value in case.get("env", {}).items():
        monkeypatch.setenv(name, value)
    targets = list(case.get("redirects", []))

    async def answer(_request: web.Request) -> web.Response:
        if targets:
            return web.Response(status=302, headers={"Location": targets.pop(0)})
        return web.Response(text=case.get("body", ""), headers=case.get("headers"))

    site.pages = dict.fromkeys(("/", "/b", "/feed"), answer)
    fetcher = make_fetcher(*allowed, timeout=5.0, resolver=Names(case["dns"]))
    failure = None
    for _ in range(case.get("requests", 1)):
        try:
            await fetcher.get(case["url"], limit=10_000, credentials="robin:secret")
        except FetchError as error:
            failure = error
    return network.dialled, failure


def judge(case: Case, dialled: list[str], failure: FetchError | None, site: Website) -> None:
    allowed = [NAS] if case["expect"].startswith("allow") and "config" in case else []
    named = [place.partition("/")[0] for place in case.get("config", {}).get("allow_networks", [])]
    assert all(is_public(ip_address(address)) or address in allowed + named for address in dialled), dialled
    if case["expect"].startswith("reject"):
        assert failure is not None
        assert len(site.requests) == case.get("hops_ok", 0)
    if case["expect"] in {"reject", "reject_address"}:
        assert isinstance(failure, AddressRefused)
    if case["expect"].startswith("allow"):
        assert dialled


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
async def test_what_the_whole_client_dials(
    case: Case, site: Website, make_fetcher: MakeFetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialled, failure = await told_to_fetch(case, site, make_fetcher, monkeypatch)
    judge(case, dialled, failure, site)


async def test_the_shared_cases(site: Website, make_fetcher: MakeFetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    cases = [json.loads(line) for line in shared("security/ssrf_cases.jsonl").read_text().splitlines()]
    wrong = []
    for case in cases:
        site.pages.clear()
        site.requests.clear()
        if case["id"] == "second_order_item":
            case["url"] = "http://169.254.169.254/"  # what the item links to, as it would be fetched next
            case["hops_ok"] = 0
        if case["id"] == "self_connect":
            case["own"], case["dns"] = [OTHER], {"own.example": [[OTHER]]}
        if case["id"] == "xxe_system":
            assert "root:" not in parse(case["body"].encode()).title
        try:
            dialled, failure = await told_to_fetch(case, site, make_fetcher, monkeypatch)
            judge(case, dialled, failure, site)
            if case["expect"] == "allow_without_credentials":
                assert ["Authorization" in request.headers for request in site.requests] == [True, False]
            if case["expect"] == "not_followed_or_checked":
                assert len(site.requests) == 1
        except AssertionError as error:
            wrong.append((case["id"], case["expect"], str(error)))
    assert wrong == []
