"""Addresses that lead a client inside, as cases: what is asked for, what names resolve to, where a server redirects to,
and what must come of it. ``expect``: ``allow``; ``reject``, as an address; ``rejected``, for whatever reason; ``no
private``, anything but dialling a private address. ``hops_ok``: requests that may arrive all the same."""

from __future__ import annotations

from typing import Any

Case = dict[str, Any]

PUB, OTHER, DEAF = "93.184.215.14", "93.184.215.15", "93.184.215.99"  # the last one refuses connections
NAS = "10.0.0.9"  # reached where an operator allows it


def case(name: str, url: str, expect: str, *answers: list[str], **more: Any) -> Case:
    """``answers`` are those for the address's host: one list for each look-up."""
    host = url.partition("//")[2].partition("/")[0].partition(":")[0]
    return {"id": name, "url": url, "expect": expect, "dns": {host: list(answers)} if answers else {}} | more


def redirect(target: str, expect: str) -> Case:
    dns = {"pub.example": [[PUB]], "mix.example": [["127.0.0.1"]], "localhost": [["127.0.0.1"]]}
    more = {"redirects": [target], "hops_ok": 1, "dns": dns}
    return case(f"redirect to {target[:60]!r}", "http://pub.example/", expect, **more)


def allowing(*named: str) -> Case:
    return {"config": {"allow_networks": list(named)}}


REFUSED_TARGETS = (
    "http://nas.example\\@127.0.0.1/",
    "//127.0.0.1/",
    "//mix.example",
    "http://127.1/",
    "http://0x7f000001/",
    "http://[::1",
    "http://[::1]/",
    "http://pub.example\\@127.0.0.1/",
    "http://127.0.0.1\\@pub.example/",
    "http://user:pw@pub.example/",
    "ht\ttp://127.0.0.1/",
    "http://pub.example:22/",
    "http://pub.example:99999/",
    "http://169.254.169.254%2f@pub.example/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:11211/_stats",
    "ftp://pub.example/",
    "view-source:http://pub.example/",
    "https:///127.0.0.1/",
    "http://ⓛocalhost/",
    "http://[fd00:ec2::254]/latest/",
    "http://100.100.100.200/",
    "http://168.63.129.16/",
    "http://192.0.0.192/",
    "http://[64:ff9b::169.254.169.254]/",
    "http://" + "a" * 5000,
)
# Relative to us, though some browsers would go to another host.
RELATIVE_TARGETS = ("\\\\127.0.0.1\\", "/\\127.0.0.1/", "\\/127.0.0.1/", "http://", "?@127.0.0.1", "/%0d%0aHost:%20x")

CASES: tuple[Case, ...] = (
    case("public", "http://pub.example/", "allow", [PUB]),
    case("private name", "http://nas.example/", "reject", [NAS]),
    case("short form", "http://127.1/", "reject", ["127.0.0.1"]),
    case("hex form", "http://0x7f.0.0.1/", "reject", ["127.0.0.1"]),
    case("mixed answers", "http://mix.example/", "no private", [NAS, PUB]),
    case("the public answer refuses", "http://mix.example/", "no private", [DEAF, "127.0.0.1", "::1"]),
    case("private answers", "http://nas.example/", "reject", [NAS, "::1", "fd00::1", "::ffff:10.0.0.9"]),
    case("link-local with a zone", "http://ll.example/", "reject", ["fe80::1%2"]),
    case("rebinding", "http://rebind.example/", "no private", [PUB], ["127.0.0.1"], requests=2),
    case("own address", f"http://{OTHER}/", "reject", own=[OTHER]),
    case("own name", "http://us.example/", "reject", [OTHER], own=[OTHER]),
    case("any address binds", "http://pub.example/", "allow", [PUB], own=[PUB, "192.0.2.1"]),
    case("own address, named", f"http://{OTHER}/", "allow", own=[OTHER], **allowing(OTHER)),
    case("host, named", "http://nas.example:8080/", "allow", [NAS], **allowing("nas.example:8080")),
    case("host, named in other letters", "http://büro.example:8080/", "allow", **allowing("BÜRO.example:8080"))
    | {"dns": {"xn--bro-hoa.example": [[NAS]]}},
    case("host, named at another port", "http://nas.example:8081/", "reject", [NAS], **allowing("nas.example:8080")),
    case("network, named", "http://nas.example/", "allow", [NAS], **allowing("10.0.0.0/24")),
    case("another network, named", "http://nas.example/", "reject", ["10.0.1.9"], **allowing("10.0.0.0/24")),
    *(redirect(target, "rejected") for target in REFUSED_TARGETS),
    *(redirect(target, "no private") for target in RELATIVE_TARGETS),
)
