// Words for numbers and for search: the same as the event pages have.
export const group = (n) => n.toLocaleString("en");
export const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
export const plural = (n, word) => `${group(n)} ${word}${n === 1 ? "" : "s"}`;

export function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

export function svg(tag, attributes, text) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes ?? {})) made.setAttribute(name, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

// One event's quantity in words: "12 (10–15)", "139 or more".
export function quantity(value) {
  if (!value) return "";
  const [low, best, high] = value;
  if (best === null) {
    if (low !== null && high !== null) return low === high ? group(low) : `${group(low)}–${group(high)}`;
    return low !== null ? `${group(low)} or more` : `up to ${group(high)}`;
  }
  if (low === null && high === null) return `about ${group(best)}`;
  if (low === best && best === high) return group(best);
  if (high === null) return low === best ? `${group(best)} or more` : `${group(best)} (${group(low)} or more)`;
  if (low === null) return best === high ? `up to ${group(best)}` : `${group(best)} (up to ${group(high)})`;
  return `${group(best)} (${group(low)}–${group(high)})`;
}
