// Making elements. Text only ever becomes text nodes, so nothing that a message says can become markup.

/** An element with properties and children; a child that is a string becomes a text node. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes("-") || key === "role") made.setAttribute(key, value);
    else made[key] = value;
  }
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

/** The address if a press may open it, else null: never javascript: and the like. */
export function safeUrl(address) {
  for (const candidate of [address, `http://${address}`]) {
    try {
      const { protocol, href } = new URL(candidate);
      if (["http:", "https:", "mailto:", "tel:", "tg:"].includes(protocol)) return href;
      return null;
    } catch {
      // Not absolute: plain "example.com" gets a scheme, as in Telegram's apps.
    }
  }
  return null;
}

export function outwardLink(address, properties, ...children) {
  const href = safeUrl(address);
  if (!href) return element("span", properties, ...children);
  return element("a", { ...properties, href, target: "_blank", rel: "noopener noreferrer" }, ...children);
}
