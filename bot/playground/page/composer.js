// Writing a message: growing field, completion of commands, what is replied to or edited.

import { element } from "./dom.js";
import { snippet } from "./message.js";

const LONGEST = 4096; // UTF-16 units in one message
const byId = (id) => document.getElementById(id);

export class Composer {
  /**
   * `send(text, {replyTo, editing})` resolves to null where it fails; `commands()` resolves to
   * [{command, description}].
   */
  constructor(send, commands) {
    Object.assign(this, { send, commands, context: {}, active: -1, shown: [] });
    this.field = byId("text");
    this.list = byId("commands");
    this.menu = byId("menu");
    byId("composer").addEventListener("submit", (event) => (event.preventDefault(), this.submit()));
    byId("context-close").addEventListener("click", () => this.setContext({}));
    this.field.addEventListener("input", () => this.#changed());
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.field.addEventListener("blur", () => setTimeout(() => this.#leave(), 0));
    this.menu.addEventListener("click", () => this.#toggleMenu());
    this.menu.addEventListener("keydown", (event) => event.key === "Escape" && this.#offer([]));
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  /** Put text into the field, ready to be sent. */
  insert(text) {
    this.field.value = text;
    this.#changed();
    this.#offer([]);
    this.field.focus();
    this.field.setSelectionRange(text.length, text.length);
  }

  /** {replyTo: message}, {editing: message} or {}. */
  setContext(context) {
    if (this.context.editing && !context.editing) this.insert("");
    this.context = context;
    const about = context.replyTo ?? context.editing;
    byId("context").hidden = !about;
    if (!about) return;
    byId("context-title").textContent = context.editing ? "Edit message" : `Reply to ${about.name}`;
    byId("context-text").textContent = snippet(about);
    if (context.editing) this.insert(about.text);
    this.field.focus();
  }

  async submit() {
    const text = this.field.value.trim();
    if (!text) return;
    const { replyTo, editing } = this.context;
    this.context = {};
    this.setContext({});
    this.insert("");
    const sent = await this.send(text, { replyTo, editing });
    if (!sent && !this.field.value) this.insert(text); // nothing that was written is lost
  }

  #changed() {
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight}px`;
    const parts = Math.ceil(this.field.value.length / LONGEST);
    byId("parts").hidden = parts < 2;
    byId("parts").textContent = parts < 2 ? "" : `Long text: it goes out as ${parts} messages, as in Telegram.`;
    const typed = /^\/(\w*)$/.exec(this.field.value)?.[1];
    if (typed === undefined) this.#offer([]);
    else this.#offerBeginning(typed.toLowerCase());
  }

  /** The commands are asked for each time: the bot may have set them just now. */
  async #offerBeginning(typed) {
    const asked = (this.asked = Symbol("request"));
    const commands = await this.commands();
    if (this.asked === asked) this.#offer(commands.filter(({ command }) => command.startsWith(typed)));
  }

  #key(event) {
    if (event.isComposing) return;
    const open = this.shown.length > 0;
    if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      this.#activate(this.active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (open && event.key === "Tab" && !event.shiftKey) {
      this.insert(`/${this.shown[Math.max(this.active, 0)].command} `);
    } else if (event.key === "Escape") {
      if (open) this.#offer([]);
      else this.setContext({});
    } else if (event.key === "Enter" && !event.shiftKey) {
      if (open && this.active >= 0) this.field.value = `/${this.shown[this.active].command}`;
      this.submit();
    } else {
      return;
    }
    event.preventDefault();
  }

  #toggleMenu() {
    if (!this.list.hidden) return this.#offer([]);
    this.field.focus();
    return this.#offerBeginning("");
  }

  #leave() {
    if (document.activeElement !== this.menu && document.activeElement !== this.field) this.#offer([]);
  }

  #offer(commands) {
    this.asked = null;
    this.shown = commands;
    this.list.replaceChildren(...commands.map((one, index) => this.#option(one, index)));
    this.list.hidden = commands.length === 0;
    for (const owner of [this.field, this.menu]) owner.setAttribute("aria-expanded", String(!this.list.hidden));
    this.active = -1;
    this.field.removeAttribute("aria-activedescendant");
  }

  #option({ command, description }, index) {
    const properties = { id: `command-${index}`, className: "option", role: "option", "aria-selected": "false" };
    const made = element("div", properties, element("strong", {}, `/${command}`), element("span", {}, description));
    made.addEventListener("click", () => {
      this.field.value = `/${command}`;
      this.submit();
    });
    return made;
  }

  #activate(index) {
    this.active = (index + this.shown.length) % this.shown.length;
    [...this.list.children].forEach((one, at) => one.setAttribute("aria-selected", String(at === this.active)));
    this.list.children[this.active].scrollIntoView({ block: "nearest" });
    this.field.setAttribute("aria-activedescendant", `command-${this.active}`);
  }
}
