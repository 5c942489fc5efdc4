// The messages of the chat, in order, and where the reader is in them.

import { element } from "./dom.js";
import { messageElement } from "./message.js";

const NEAR = 80; // pixels from the end that still count as reading the end

export class Log {
  /**
   * `box` scrolls, `list` holds the messages, `chat` is handed to each; `onMoved(unread, away)` tells where the
   * reader is.
   */
  constructor(box, list, chat, onMoved) {
    Object.assign(this, { box, list, chat, onMoved, unread: 0, following: true, messages: new Map() });
    box.addEventListener("scroll", () => this.#moved(), { passive: true });
    // When the window changes (a rotated phone, a growing composer) the end stays in view.
    new ResizeObserver(() => this.following && this.toEnd()).observe(box);
  }

  byId(messageId) {
    return this.messages.get(messageId);
  }

  /** Take in new and changed messages. With `all`, these are the whole chat: others are gone. */
  update(messages, all = false) {
    const gone = all && [...this.messages.keys()].some((id) => !messages.some((one) => one.message_id === id));
    if (gone) this.#clear();
    const atEnd = this.#atEnd();
    const added = [];
    for (const message of messages) {
      const known = this.messages.get(message.message_id);
      if (known?.version === message.version) continue;
      this.messages.set(message.message_id, message);
      if (known) this.#replace(message);
      else added.push([message, this.#append(message)]);
    }
    if (added.length) this.#arrived(added, atEnd || gone);
    else if (atEnd) this.toEnd();
  }

  toEnd(smooth = false) {
    this.box.scrollTo({ top: this.box.scrollHeight, behavior: smooth ? "smooth" : "instant" });
    if (!smooth) this.#moved();
  }

  show(messageId) {
    const found = this.#element(messageId);
    if (!found) return;
    found.scrollIntoView({ block: "center", behavior: "smooth" });
    found.classList.remove("flash");
    requestAnimationFrame(() => found.classList.add("flash"));
  }

  #arrived(added, atEnd) {
    const [, newest] = added.at(-1);
    const own = added.some(([message]) => message.from_person);
    if (!atEnd && !own) {
      this.unread += added.length;
      this.#moved();
    } else if (newest.offsetHeight > this.box.clientHeight && !own && this.messages.size > added.length) {
      // What is longer than the window is read from its beginning.
      newest.scrollIntoView({ block: "start", behavior: "instant" });
      this.#moved();
    } else {
      this.toEnd();
    }
  }

  #append(message) {
    const day = dayOf(message.date);
    if (day !== this.day) this.list.append(element("div", { className: "day" }, element("span", {}, day)));
    this.day = day;
    const made = messageElement(message, this.chat);
    this.list.append(made);
    settle(made);
    return made;
  }

  #replace(message) {
    const old = this.#element(message.message_id);
    const focused = old?.contains(document.activeElement) ? document.activeElement.dataset.data : undefined;
    const made = messageElement(message, this.chat);
    made.classList.add("still");
    old?.replaceWith(made);
    settle(made);
    if (focused === undefined) return;
    const keys = [...made.querySelectorAll(".key")];
    (keys.find((key) => key.dataset.data === focused) ?? keys[0] ?? this.box).focus({ preventScroll: true });
  }

  #clear() {
    this.messages.clear();
    this.list.replaceChildren();
    this.day = undefined;
  }

  #element(messageId) {
    return this.list.querySelector(`[data-message-id="${Number(messageId)}"]`);
  }

  #atEnd() {
    return this.box.scrollHeight - this.box.scrollTop - this.box.clientHeight < NEAR;
  }

  #moved() {
    this.following = this.#atEnd();
    if (this.following) this.unread = 0;
    this.onMoved(this.unread, !this.following);
  }
}

/** Short quotations have nothing to open. */
function settle(made) {
  for (const text of made.querySelectorAll(".quoted")) {
    text.parentElement.classList.toggle("whole", text.scrollHeight <= text.clientHeight + 2);
  }
}

function dayOf(date) {
  const at = new Date(date);
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / 86_400_000);
  if (days === 0) return "Today";
  if (days === 1) return "Yesterday";
  return at.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}
