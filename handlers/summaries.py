"""/summarize, and what is summarised without a command: links, forwards, long texts and files in a private chat; in a
group what mentions us."""

from __future__ import annotations

from dataclasses import replace

from bot.errors import BadInput
from bot.services import handling
from bot.services.asking import is_text
from bot.services.attachments import is_readable
from bot.telegram import cards
from handlers.request import Request
from handlers.services import Services

MOST_FILES = 5  # in one album


async def summarize(services: Services, request: Request) -> None:
    """/summarize with an address, a text or a file, or as a reply to one of them."""
    asked = _asked_for(request)
    if asked is not None and asked.has_content:
        await _read(services, request, asked)
    elif asked is not None and len(asked.text.split()) > 1:
        await services.asking.text(request.chat, asked.text, request.message_id, edited=request.edited)
    elif asked is not None and asked.text:
        await services.asking.links(request.chat, (asked.text,), request.message_id, edited=request.edited)
    else:
        raise BadInput(text="error-nothing-to-summarize")


def _asked_for(request: Request) -> Request | None:
    """What follows the command; where that is but a word or two ("this, please"), the file that the command stands
    under or the message that it answers."""
    typed = replace(request, text=request.argument, files=())
    if typed.has_content:
        return typed
    if request.files:
        return request
    if request.argument and not (request.replied and request.replied.has_content):
        return typed
    return request.replied


async def plain(services: Services, request: Request) -> None:
    """A message in a private chat without a command."""
    replied = request.replied
    if request.place:
        await services.scheduling.here(request.chat, *request.place)
    elif request.feed_list:
        if not request.edited:  # its caption alone has changed
            await services.lists.take_in(request.chat, request.feed_list)
    elif request.has_content:
        await _read(services, request, request)
    elif request.origin and " " in request.text.strip():  # a short post that is passed on is meant to be read
        about = _followable(request)
        await services.asking.text(request.chat, request.text, request.message_id, edited=request.edited, **about)
    elif replied and replied.elsewhere and replied.has_content:  # brought here from another chat
        await _read(services, request, replied)
    elif request.edited:
        return  # a word that is put right needs no answer
    elif request.text or not request.unread:
        await services.house.answer(request.chat.id, cards.too_short_text(request.chat.language))
    else:
        card = cards.cannot_read(request.chat.language, request.unread)
        await services.house.answer(request.chat.id, card)


def meant_in_group(request: Request) -> Request | None:
    """What a message in a group that is no command asks us to read: what it holds, or else answers, where it mentions
    us; the links in an answer to a message of ours. None for all else that people say to each other."""
    if request.called:
        asked = (request.uncalled, request.replied)
        return next((one for one in asked if one and one.has_content and not one.ours), None)
    if request.replied and request.replied.ours and request.links and not request.origin:
        return replace(request, text="", files=())
    return None


async def in_group(services: Services, request: Request) -> None:
    """A message in a group without a command."""
    if meant := meant_in_group(request):
        await _read(services, request, meant)


def _followable(meant: Request) -> dict[str, str]:
    """Of a forwarded post: its channel, where that has a public name."""
    return {"channel": meant.channel} if meant.channel else {}


async def _read(services: Services, request: Request, meant: Request) -> None:
    """Answer ``request`` with what stands in ``meant``. A file is what was sent, with whatever caption, unless it is a
    kind that nobody reads and the caption is a text or has a link, as under a picture."""
    about = {"edited": request.edited}
    if any(is_readable(file) for file in meant.files):
        files, more = meant.files[:MOST_FILES], len(meant.files) > MOST_FILES
        for step in handling.steps(len(files) + more):
            if step < len(files):
                await services.attachments.summarise(request.chat, files[step], request.message_id, **about)
            else:
                note = cards.note(request.chat.language, "too-many-files", count=MOST_FILES)
                await services.house.answer(request.chat.id, note)
    elif is_text(meant.text):
        channel = _followable(meant)
        await services.asking.text(request.chat, meant.text, request.message_id, edited=request.edited, **channel)
    elif meant.links:
        await services.asking.links(request.chat, meant.links, request.message_id, **about)
    else:  # why it cannot be read
        await services.attachments.summarise(request.chat, meant.files[0], request.message_id, **about)
