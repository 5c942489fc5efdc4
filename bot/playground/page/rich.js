// A rich message's blocks (Bot API, RichBlock) and their texts (RichText), as nodes.

import { element, outwardLink } from "./dom.js";
import { spoiler } from "./entities.js";

const INLINE = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", marked: "mark", subscript: "sub",
  superscript: "sup",
};
const TEXTS = { paragraph: "p", footer: "footer", pullquote: "blockquote" };

/** `onCommand` is called with a /command that is pressed. */
export function rich(blocks, onCommand) {
  const fragment = document.createDocumentFragment();
  fragment.append(...blocks.map((block) => made(block, onCommand)));
  return fragment;
}

function made(block, onCommand) {
  const text = () => inline(block.text ?? block.expression ?? "", onCommand);
  const within = () => rich(block.blocks ?? [], onCommand);
  switch (block.type) {
    case "heading":
      return element(`h${Math.min(6, Math.max(1, Number(block.size) || 6))}`, {}, text());
    case "list":
      return element("ul", {}, ...(block.items ?? []).map((item) => listed(item, onCommand)));
    case "details":
      return element("details", { open: Boolean(block.is_open) }, element("summary", {}, inline(block.summary, onCommand)), within());
    case "blockquote":
      return element("blockquote", {}, within());
    case "pre":
      return element("pre", { tabIndex: 0 }, element("code", {}, text()));
    case "divider":
      return element("hr");
    case "table":
      return element("table", {}, ...(block.cells ?? []).map((row) => element("tr", {}, ...row.map((cell) => celled(cell, onCommand)))));
    default:
      return element(TEXTS[block.type] ?? "p", {}, text(), within());
  }
}

/** The label is the sender's: a bullet, a number, a letter. */
function listed(item, onCommand) {
  const label = element("span", { className: "label" }, String(item.label ?? "•"));
  return element("li", {}, label, element("div", {}, rich(item.blocks ?? [], onCommand)));
}

function celled(cell, onCommand) {
  return element(cell.is_header ? "th" : "td", { colSpan: cell.colspan ?? 1, rowSpan: cell.rowspan ?? 1 }, inline(cell.text ?? "", onCommand));
}

function inline(text, onCommand) {
  if (typeof text === "string") return document.createTextNode(text);
  if (Array.isArray(text)) {
    const fragment = document.createDocumentFragment();
    fragment.append(...text.map((part) => inline(part, onCommand)));
    return fragment;
  }
  const content = inline(text?.text ?? text?.alternative_text ?? text?.expression ?? "", onCommand);
  switch (text?.type) {
    case "url":
      return outwardLink(text.url ?? "", {}, content);
    case "email_address":
      return outwardLink(`mailto:${text.email_address}`, {}, content);
    case "bot_command":
      return element("button", { type: "button", className: "command", onclick: () => onCommand(text.bot_command) }, content);
    case "spoiler":
      return spoiler(content);
    default:
      return INLINE[text?.type] ? element(INLINE[text.type], {}, content) : element("span", { className: text?.type ?? "" }, content);
  }
}
