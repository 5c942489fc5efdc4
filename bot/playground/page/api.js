// The playground's own HTTP interface.

/** The chat that the page shows: ?chat=ID in its address; without it the server's default. */
const CHAT = Number(new URLSearchParams(location.search).get("chat")) || undefined;

export async function get(path, params = {}) {
  const query = new URLSearchParams(CHAT ? { chat: CHAT, ...params } : params);
  return answerOf(await fetch(`${path}?${query}`, { cache: "no-store" }));
}

export async function post(path, body = {}) {
  const headers = { "Content-Type": "application/json" };
  return answerOf(await fetch(path, { method: "POST", headers, body: JSON.stringify({ chat: CHAT, ...body }) }));
}

/** Throws an Error with the server's own words for a refusal. */
async function answerOf(response) {
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error || `The server answered ${response.status}.`);
  return answer;
}
