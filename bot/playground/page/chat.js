// The chat page: follows the playground's messages by long poll, and speaks for the person.

import { get, post } from "./api.js";
import { Composer } from "./composer.js";
import { Inline } from "./inline.js";
import { Log } from "./log.js";
import { alertBox, preparePanel, showSamples, toast, told } from "./panel.js";

const WAIT = 25; // seconds of a long poll
const PRESS_WAIT = 15; // seconds that a press waits for its answer
const INLINE_WAIT = 10; // seconds that an inline query does
const byId = (id) => document.getElementById(id);
const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, 1000 * seconds));

let bot = { name: "Lede", username: "", commands: [], samples: [] };
let online = false;
let typingEnds;

const log = new Log(
  byId("log"),
  byId("messages"),
  {
    find: (messageId) => log.byId(messageId),
    show: (messageId) => log.show(messageId),
    reply: (message) => composer.setContext({ replyTo: message }),
    edit: (message) => composer.setContext({ editing: message }),
    command: (text) => say(text),
    press,
    react,
  },
  showUnread,
);
const composer = new Composer(send, async () => (await loadBot().catch(() => bot)).commands);

new Inline(byId("offers"), composer.field, () => bot.username, {
  ask: (query, offset) => told(() => offersFor(query, offset)),
  choose: (query_id, result_id) => told(() => post("/api/choose", { query_id, result_id })),
  open: (start) => say(`/start ${start}`),
});

preparePanel((text) => composer.insert(text));
byId("inline-try").addEventListener("click", () => {
  composer.insert(`@${bot.username} `);
  composer.field.dispatchEvent(new Event("input"));
});
byId("start").addEventListener("click", () => say("/start"));
byId("down").addEventListener("click", () => log.toEnd(true));
follow();
composer.field.focus();

/** Messages as they come; after a lost connection the whole chat anew, since the server may be another one by then. */
async function follow() {
  let since = 0;
  for (let failures = 0; ; ) {
    const answer = await changes(since).catch(() => null); // whatever went wrong, try again
    const anew = since === 0;
    if (answer === null || answer.version < since) {
      since = 0;
      if (answer === null) await disconnected((failures += 1));
      continue;
    }
    [since, failures, online] = [answer.version, 0, true];
    log.update(answer.messages, anew);
    showTyping(answer.typing && !answer.messages.some((message) => !message.from_person));
    byId("empty").hidden = log.messages.size > 0;
  }
}

async function changes(since) {
  if (!online) await loadBot();
  return get("/api/messages", { since, wait: online ? WAIT : 0 });
}

async function disconnected(failures) {
  online = false;
  showTyping(false);
  await pause(Math.min(0.5 * failures, 4));
}

async function loadBot() {
  bot = await get("/api/bot");
  byId("name").textContent = bot.name;
  document.title = `${bot.name} playground`;
  byId("inline-try").textContent = `@${bot.username}`;
  showSamples(bot.samples);
  return bot;
}

async function send(text, { replyTo, editing }) {
  if (editing) return told(() => post("/api/edit", { message_id: editing.message_id, text }));
  return say(text, replyTo?.message_id);
}

function say(text, replyTo) {
  return told(() => post("/api/say", { text, reply_to: replyTo }));
}

async function offersFor(query, offset) {
  const { query_id } = await post("/api/inline", { query, offset });
  const answer = await get("/api/inline", { query_id, wait: INLINE_WAIT });
  return answer.answered ? answer : null;
}

/** Put a reaction to a message, or take the same one back. */
function react(message, emoji) {
  const given = message.reactions.includes(emoji) ? [] : [emoji];
  return told(() => post("/api/react", { message_id: message.message_id, emoji: given }));
}

/** Press an inline button and show the bot's answer, if it has one. */
async function press(message, button, key) {
  if (key.getAttribute("aria-busy") === "true") return;
  key.setAttribute("aria-busy", "true");
  const answer = await told(async () => {
    const { query_id } = await post("/api/press", { message_id: message.message_id, data: button.data });
    return get("/api/press", { query_id, wait: PRESS_WAIT });
  });
  key.setAttribute("aria-busy", "false");
  if (answer === null) return;
  if (!answer.answered) toast(`${bot.name} has not answered this press.`);
  else if (answer.text && answer.alert) alertBox(answer.text);
  else if (answer.text) toast(answer.text);
}

function showTyping(typing) {
  clearTimeout(typingEnds);
  byId("typing").hidden = !typing;
  byId("status").textContent = online ? (typing ? "typing…" : "bot") : "connecting…";
  if (!typing) return;
  if (log.following) log.toEnd();
  typingEnds = setTimeout(() => showTyping(false), 6000); // Telegram ends it after 5 seconds
}

/** `away`: the end of the chat is out of sight. */
function showUnread(count, away) {
  byId("down").hidden = !away;
  byId("unread").textContent = count || "";
}
