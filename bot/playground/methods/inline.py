"""Answering what people type after the bot's name."""

from __future__ import annotations

from bot.playground.cloud import Cloud
from bot.playground.inline import read_button, read_next_offset, read_results
from bot.playground.params import Params
from bot.playground.refusals import bad_request


def answer_inline_query(cloud: Cloud, params: Params) -> bool:
    """https://core.telegram.org/bots/api#answerinlinequery"""
    results, next_offset, button = read_results(params), read_next_offset(params), read_button(params)
    query = cloud.inline_queries.get(params.text("inline_query_id"))
    if query is None or not query.open:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    query.answered, query.results, query.next_offset = True, results, next_offset
    query.button, query.start = button
    query.changed.fire()
    return True
