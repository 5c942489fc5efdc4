// One message as an element.

import { element, icon, outwardLink, safeUrl } from "./dom.js";
import { formatted } from "./entities.js";
import { rich } from "./rich.js";

const SNIPPET = 120;
const REACTIONS = ["👍", "❤", "👎"]; // a few of those that Telegram has

/**
 * `chat` is what a message can ask for: find(message_id), press(message, button, element), reply(message),
 * edit(message), react(message, emoji), command(text) and show(message_id).
 */
export function messageElement(message, chat) {
  const side = message.from_person ? "out" : "in";
  const label = `${message.name}, ${clock(message.date)}`;
  const made = element("article", { className: `message ${side}`, "aria-label": label });
  made.dataset.messageId = message.message_id;
  if (message.deleted) {
    made.hidden = true; // its place stays, for what comes before and after it
    return made;
  }
  const bubble = element("div", { className: "bubble" }, ...parts(message, chat));
  made.append(element("div", { className: "line" }, bubble, actions(message, chat)));
  if (message.buttons.length) made.append(keyboard(message, chat));
  return made;
}

export function snippet(message) {
  const text = message.text || message.document?.name || (message.photo ? "Photo" : "");
  return text.length > SNIPPET ? `${text.slice(0, SNIPPET)}…` : text;
}

function parts(message, chat) {
  const found = [];
  if (message.forwarded_from) found.push(forwarded(message.forwarded_from));
  if (message.via) found.push(element("p", { className: "forwarded" }, "via ", element("strong", {}, `@${message.via}`)));
  if (message.reply_to) found.push(replied(message.reply_to, chat));
  if (message.picture) found.push(element("img", { className: "picture", src: message.picture, alt: "Photo" }));
  else if (message.photo) found.push(element("div", { className: "photo", role: "img", "aria-label": "Photo" }));
  if (message.document) found.push(attached(message.document));
  if (message.preview_url) found.push(preview(message));
  if (message.blocks.length) {
    const dir = message.rtl ? "rtl" : "auto";
    found.push(element("div", { className: "rich", dir }, rich(message.blocks, chat.command)));
  } else if (message.text) {
    const text = formatted(message.text, message.entities, chat.command);
    found.push(element("div", { className: "text", dir: "auto" }, text));
  }
  if (message.reactions.length) found.push(element("p", { className: "reactions" }, message.reactions.join(" ")));
  found.push(meta(message));
  return found;
}

function meta(message) {
  const told = [message.silent ? "silent" : "", message.edited ? "edited" : ""].filter(Boolean);
  const marks = told.length ? element("span", { className: "marks" }, told.join(" · ")) : null;
  const inFull = new Date(message.date).toLocaleString();
  const time = element("time", { dateTime: message.date, title: inFull }, clock(message.date));
  return element("span", { className: "meta" }, marks, time);
}

function forwarded(from) {
  return element("p", { className: "forwarded" }, "Forwarded from ", element("strong", {}, from));
}

function replied(messageId, chat) {
  const original = chat.find(messageId);
  const there = original && !original.deleted;
  const name = there ? element("strong", {}, original.name) : null;
  const text = element("span", {}, there ? snippet(original) : "Deleted message");
  return element("button", { type: "button", className: "reply", onclick: () => chat.show(messageId) }, name, text);
}

function attached(file) {
  const about = element("span", {}, element("strong", {}, file.name), element("small", {}, size(file.size)));
  const href = safeUrl(new URL(file.url, location.href).href);
  return element("a", { className: "document", href: href ?? "", download: file.name }, icon("file"), about);
}

/** Where the previewed link leads. What stands there is not fetched: the page speaks to the playground alone. */
function preview(message) {
  const href = safeUrl(message.preview_url);
  const { host, pathname } = href ? new URL(href) : { host: "", pathname: message.preview_url };
  const lines = [element("strong", {}, host), element("span", {}, pathname)];
  return outwardLink(message.preview_url, { className: "preview" }, ...lines);
}

function actions(message, chat) {
  const made = element("div", { className: "actions" });
  const add = (name, label, act) => {
    const properties = { type: "button", className: "round", title: label, "aria-label": label, onclick: act };
    made.append(element("button", properties, icon(name)));
  };
  add("reply", "Reply", () => chat.reply(message));
  for (const emoji of message.from_person ? [] : REACTIONS) made.append(reaction(message, emoji, chat));
  if (message.from_person && message.text && !message.forwarded_from && !message.via) add("edit", "Edit", () => chat.edit(message));
  return made;
}

function reaction(message, emoji, chat) {
  const given = message.reactions.includes(emoji);
  const label = given ? `Take ${emoji} back` : `React with ${emoji}`;
  const properties = { type: "button", className: "round", title: label, "aria-label": label, "aria-pressed": `${given}` };
  return element("button", { ...properties, onclick: () => chat.react(message, emoji) }, emoji);
}

function keyboard(message, chat) {
  const keys = (row) => row.map((button) => key(message, button, chat));
  const rows = message.buttons.map((row) => element("div", { className: "keys" }, ...keys(row)));
  return element("div", { className: "keyboard", role: "group", "aria-label": "Buttons of this message" }, ...rows);
}

function key(message, button, chat) {
  if (button.url) return outwardLink(button.url, { className: "key url" }, button.text);
  if (button.copy) return copier(button);
  const made = element("button", { type: "button", className: "key" }, element("span", {}, button.text));
  made.dataset.data = button.data ?? "";
  made.addEventListener("click", () => chat.press(message, button, made));
  return made;
}

/** Puts its text into the clipboard; that it did is shown in its place for a moment. */
function copier(button) {
  const label = element("span", { "aria-live": "polite" }, button.text);
  const made = element("button", { type: "button", className: "key copy", title: button.copy }, label);
  made.addEventListener("click", async () => {
    const copied = await navigator.clipboard.writeText(button.copy).then(() => "Copied", () => button.copy);
    label.textContent = copied;
    setTimeout(() => (label.textContent = button.text), 2000);
  });
  return made;
}

function clock(date) {
  return new Date(date).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
