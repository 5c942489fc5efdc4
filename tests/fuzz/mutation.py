"""Documents that are nearly right: one to begin from, cut, doubled, shuffled and written into."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.fuzz.seeds import SEEDS, TOKENS

LONGEST = 20_000  # bytes


@st.composite
def documents(draw: st.DrawFn, target: str) -> bytes:
    data = draw(st.sampled_from(SEEDS[target]))
    for _ in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + 400)))
        piece = data[start:end]
        new = draw(
            st.one_of(
                st.just(b""),
                st.sampled_from(TOKENS),
                st.binary(max_size=20),
                st.integers(1, 40).map(lambda times, piece=piece: piece * times),
                st.sampled_from(SEEDS[target]).map(lambda other: other[:2000]),
            )
        )
        data = (data[:start] + new + data[end:])[:LONGEST]
    return data
