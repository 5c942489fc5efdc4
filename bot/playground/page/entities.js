// A message's text with its entities, as nodes. Offsets are UTF-16 units, which is what JavaScript counts in.

import { element, icon, outwardLink } from "./dom.js";

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const PLAIN = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code",
  mention: "span", hashtag: "span", cashtag: "span", text_mention: "span",
};

/** `onCommand` is called with a /command that is pressed. */
export function formatted(text, entities, onCommand) {
  const ordered = entities
    .map(({ type, offset, length, url, language }) => ({ type, url, language, from: offset, to: offset + length }))
    .filter((one) => one.from >= 0 && one.to <= text.length && one.from < one.to)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return nodes(text, 0, text.length, ordered, onCommand);
}

/** Nodes of text[from, to). An entity that sticks out of the one around it is divided at its edge. */
function nodes(text, from, to, entities, onCommand) {
  const fragment = document.createDocumentFragment();
  const waiting = [...entities];
  let at = from;
  while (waiting.length) {
    const outer = waiting.shift();
    const start = Math.max(outer.from, at);
    if (start >= outer.to) continue;
    fragment.append(text.slice(at, start));
    const inside = [];
    while (waiting.length && waiting[0].from < outer.to) {
      const inner = waiting.shift();
      inside.push({ ...inner, to: Math.min(inner.to, outer.to) });
      if (inner.to > outer.to) waiting.unshift({ ...inner, from: outer.to });
      if (inner.to > outer.to) break;
    }
    const covered = text.slice(start, outer.to);
    fragment.append(wrapped(outer, covered, nodes(text, start, outer.to, inside, onCommand), onCommand));
    at = outer.to;
    // A block ends its line itself.
    if (BLOCKS.has(outer.type) && text[at] === "\n" && at < to) at += 1;
  }
  fragment.append(text.slice(at, to));
  return fragment;
}

function wrapped(entity, covered, content, onCommand) {
  switch (entity.type) {
    case "text_link":
      return outwardLink(entity.url ?? "", {}, content);
    case "url":
      return outwardLink(covered, {}, content);
    case "email":
      return outwardLink(`mailto:${covered}`, {}, content);
    case "phone_number":
      return outwardLink(`tel:${covered.replace(/[^+\d]/g, "")}`, {}, content);
    case "bot_command":
      return element("button", { type: "button", className: "command", onclick: () => onCommand(covered) }, content);
    case "pre":
      return element("pre", { tabIndex: 0 }, element("code", {}, content));
    case "spoiler":
      return spoiler(content);
    case "blockquote":
      return element("blockquote", {}, content);
    case "expandable_blockquote":
      return expandable(content);
    default:
      return PLAIN[entity.type] ? element(PLAIN[entity.type], { className: entity.type }, content) : content;
  }
}

export function spoiler(content) {
  const inner = element("span", {}, content);
  inner.inert = true;
  const label = "Hidden text. Press to show it.";
  const hidden = element("span", { className: "spoiler", role: "button", tabIndex: 0, "aria-label": label }, inner);
  const show = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    inner.inert = false;
    hidden.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) hidden.removeAttribute(name);
    hidden.removeEventListener("click", show);
    hidden.removeEventListener("keydown", show);
  };
  hidden.addEventListener("click", show);
  hidden.addEventListener("keydown", show);
  return hidden;
}

function expandable(content) {
  const text = element("div", { className: "quoted" }, content);
  const button = element("button", { type: "button", className: "expand" }, icon("down"));
  const quote = element("blockquote", { className: "expandable" }, text, button);
  const label = (open) => {
    button.setAttribute("aria-expanded", String(open));
    button.setAttribute("aria-label", open ? "Show less of the quotation" : "Show all of the quotation");
  };
  label(false);
  quote.addEventListener("click", (event) => {
    if (event.target.closest("a, .command, .spoiler") || !getSelection().isCollapsed) return;
    label(quote.classList.toggle("open"));
  });
  return quote;
}
