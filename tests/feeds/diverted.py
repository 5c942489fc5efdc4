"""Sockets that go where they are told on paper, and to one loopback port in truth, so that the whole client can be
tried with any address."""

from __future__ import annotations

import socket
from dataclasses import dataclass, field
from types import SimpleNamespace

from aiohttp.abc import AbstractResolver, ResolveResult


@dataclass
class Network:
    """``public`` addresses reach ``port`` on loopback; all others refuse. ``own`` are those of the machine itself.
    ``dialled`` is what was opened, in order."""

    port: int
    public: frozenset[str]
    own: frozenset[str] = frozenset()
    dialled: list[str] = field(default_factory=list)

    def module(self) -> SimpleNamespace:
        """To stand for the ``socket`` module."""
        network = self

        class Diverted(socket.socket):
            def connect(self, address: tuple[str, int]) -> None:  # type: ignore[override]
                network.dialled.append(address[0])
                if address[0] not in network.public:
                    raise ConnectionRefusedError(f"{address[0]} is not there")
                super().connect(("127.0.0.1", network.port))

            def bind(self, address: tuple[str, int]) -> None:  # type: ignore[override]
                if address[0] not in network.own:
                    raise OSError(f"{address[0]} is not ours")

        return SimpleNamespace(
            socket=Diverted, AF_INET=socket.AF_INET, AF_INET6=socket.AF_INET6, SOCK_DGRAM=socket.SOCK_DGRAM
        )


class Names(AbstractResolver):
    """``answers`` by host: one list of addresses for each look-up, the last one for all that follow."""

    def __init__(self, answers: dict[str, list[list[str]]]) -> None:
        self._answers = {host: list(lists) for host, lists in answers.items()}

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        lists = self._answers.get(host.lower())
        if not lists:
            raise OSError(f"no such host: {host}")
        addresses = lists.pop(0) if len(lists) > 1 else lists[0]
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=socket.IPPROTO_TCP,
                flags=socket.AI_NUMERICHOST,
            )
            for address in addresses
        ]

    async def close(self) -> None: ...
