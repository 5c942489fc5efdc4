// The guide beside the chat, and the small windows.

import { get, post } from "./api.js";
import { element, icon } from "./dom.js";

const byId = (id) => document.getElementById(id);
const CHANNEL = "Millrace Village Notes";

/** `insert(text)` puts text into the composer. */
export function preparePanel(insert) {
  const panel = byId("panel");
  const open = (wanted) => {
    panel.classList.toggle("open", wanted);
    byId("panel-open").setAttribute("aria-expanded", String(wanted));
    if (wanted) byId("panel-close").focus();
  };
  const use = (text) => (open(false), insert(text));
  byId("panel-open").addEventListener("click", () => open(!panel.classList.contains("open")));
  byId("panel-close").addEventListener("click", () => (open(false), byId("panel-open").focus()));
  panel.addEventListener("keydown", (event) => event.key === "Escape" && open(false));
  panel.addEventListener("click", (event) => {
    const text = event.target.closest("[data-insert]")?.dataset.insert;
    if (text) use(text);
  });
  byId("paste").addEventListener("click", () => told(async () => use(await sampleText("notice"))));
  byId("send-link").addEventListener("click", () => told(async () => use(await articleLink())));
  byId("publish").addEventListener("click", () => told(publish));
  prepareForward(() => open(false));
}

export function showSamples(samples) {
  const box = byId("samples");
  const shown = samples.map(({ url }) => url).join(" ");
  if (box.dataset.shown === shown) return;
  box.dataset.shown = shown;
  box.replaceChildren(
    ...samples.map(({ title, url }) => {
      const properties = { type: "button", className: "insert feed", title: `Insert /subscribe ${url}` };
      const made = element("button", properties, icon("feed"), element("span", {}, title));
      made.dataset.insert = `/subscribe ${url}`;
      return made;
    }),
  );
}

let hiding;
export function toast(text) {
  const box = byId("toast");
  box.textContent = text;
  box.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => (box.hidden = true), 3500 + 40 * text.length);
}

export function alertBox(text) {
  byId("alert-text").textContent = text;
  byId("alert").showModal();
}

/** What `act` resolves to; where it fails, say why and resolve to null. */
export async function told(act) {
  try {
    return await act();
  } catch (error) {
    toast(error instanceof TypeError ? "The playground does not answer. Is it still running?" : error.message);
    return null;
  }
}

function prepareForward(closePanel) {
  const dialog = byId("forward");
  byId("forward-open").addEventListener("click", () =>
    told(async () => {
      byId("forward-text").value = await sampleText("post");
      byId("forward-from").value = CHANNEL;
      closePanel();
      dialog.showModal();
    }),
  );
  byId("forward-cancel").addEventListener("click", () => dialog.close());
  dialog.querySelector("form").addEventListener("submit", () => {
    const [text, from] = [byId("forward-text").value, byId("forward-from").value];
    told(() => post("/api/forward", { text, from_title: from }));
  });
}

async function sampleText(name) {
  return (await (await fetch(`/samples/texts/${name}.txt`)).text()).trim();
}

/** A link to one of the sample articles, taken from a sample feed: another one each time. */
async function articleLink() {
  const { samples } = await get("/api/bot");
  const pick = (list) => list[Math.floor(Math.random() * list.length)];
  const feed = await (await fetch(new URL(pick(samples).url, location.href).pathname)).text();
  const links = [...new DOMParser().parseFromString(feed, "text/xml").querySelectorAll("item > link, entry > link")];
  const link = pick(links);
  return link.getAttribute("href") ?? link.textContent;
}

async function publish() {
  const { title, left } = await post("/samples/publish");
  const last = left ? "" : " That was the last one there is.";
  toast(`Published: ${title}. It arrives within a minute or so, as you asked for it; /feeds says when the feed is looked at next.${last}`);
}
