from __future__ import annotations

from io import BytesIO

from PIL import Image

from bot.telegram.picture import BAR, GROUND, WIDTH, Chart, draw

CHART = Chart(
    title="Your last seven days",
    figures=(("214", "articles came in"), ("38", "stories came out"), ("126", "minutes saved")),
    bars=(("The Courier", 60), ("The Gazette", 30), ("Tides", 0)),
)


def pixels(body: bytes) -> Image.Image:
    image = Image.open(BytesIO(body))
    assert image.format == "PNG"
    return image.convert("RGB")


def lengths(body: bytes) -> list[int]:
    """Of the bars, in pixels, from the top."""
    image, colour = pixels(body), tuple(bytes.fromhex(BAR[1:]))
    rows = [sum(image.getpixel((x, y)) == colour for x in range(image.width)) for y in range(image.height)]
    full = [(y, count) for y, count in enumerate(rows) if count > 15]
    found: list[list[int]] = []
    for place, (y, count) in enumerate(full):
        if place and full[place - 1][0] == y - 1:
            found[-1].append(count)
        else:
            found.append([count])
    return [max(counts) for counts in found]


def test_it_is_a_picture_that_telegram_takes() -> None:
    body = draw(CHART)
    image = pixels(body)
    assert image.width == WIDTH and image.width + image.height <= 10_000 and image.width / image.height < 20
    assert len(body) < 200_000 and image.getpixel((0, 0)) == tuple(bytes.fromhex(GROUND[1:]))


def test_bars_are_as_long_as_what_they_count() -> None:
    first, second = lengths(draw(CHART))
    assert abs(first - 2 * second) <= 2, "and nothing has no bar"


def test_what_can_not_be_written_is_left_out() -> None:
    def named(name: str) -> bytes:
        return draw(Chart(title="", figures=(), bars=((name, 3),)))

    assert named("Вестник") == named("漢字") == named("") != named("Gazette")
    assert named("Küste – heute") == named("Kuste - heute")


def test_nothing_to_show() -> None:
    assert lengths(draw(Chart(title="", figures=(), bars=()))) == []
