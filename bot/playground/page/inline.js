// Inline mode: what is typed after the bot's @name is offered to it, and what it answers can be sent.

import { element } from "./dom.js";

const PAUSE = 300; // milliseconds without a key before the bot is asked, as in Telegram's apps

export class Inline {
  /**
   * `ask(query, offset)` resolves to the bot's answer, or null; `choose(queryId, resultId)` sends one;
   * `open(start)` presses the button above the results.
   */
  constructor(list, field, username, { ask, choose, open }) {
    Object.assign(this, { list, field, username, ask, choose, open, asked: null });
    field.addEventListener("input", () => this.#changed());
    field.addEventListener("keydown", (event) => event.key === "Escape" && this.#show(null));
    list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
  }

  #changed() {
    clearTimeout(this.timer);
    this.asked = null;
    const query = this.#typed();
    if (query === undefined) this.#show(null);
    else this.timer = setTimeout(() => this.#ask(query, ""), PAUSE);
  }

  /** What stands behind "@name "; undefined where that does not begin the text. */
  #typed() {
    const [name, ...words] = this.field.value.split(/(?<=^@\w+)\s/);
    const meant = words.length > 0 && name.toLowerCase() === `@${this.username()}`.toLowerCase();
    return meant ? words.join(" ") : undefined;
  }

  async #ask(query, offset) {
    const asked = (this.asked = Symbol("query"));
    const answer = await this.ask(query, offset);
    if (this.asked === asked && answer) this.#show(answer, query, offset !== "");
  }

  #show(answer, query, further = false) {
    if (!further) this.list.replaceChildren();
    else this.list.querySelector(".more")?.remove();
    if (answer?.button) this.list.append(this.#row("hint", answer.button.text, "", () => this.open(answer.button.start)));
    for (const one of answer?.results ?? []) {
      this.list.append(this.#row("result", one.title, one.description, () => this.choose(answer.query_id, one.id)));
    }
    if (answer?.next_offset) {
      const more = element("button", { type: "button", className: "inline more" }, "More");
      more.addEventListener("click", () => this.#ask(query, answer.next_offset));
      this.list.append(more);
    }
    this.list.hidden = this.list.children.length === 0;
  }

  #row(kind, title, description, act) {
    const about = description ? element("span", {}, description) : null;
    const made = element("button", { type: "button", className: `inline ${kind}` }, element("strong", {}, title), about);
    made.addEventListener("click", () => {
      this.field.value = "";
      this.field.dispatchEvent(new Event("input"));
      act();
    });
    return made;
  }
}
