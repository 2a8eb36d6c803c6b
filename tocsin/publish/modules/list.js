// The list of events: the reading order of the page, and the map's equal for whoever does not see it.
import { record, VIOLENCE } from "./data.js";
import { element, group, plural, quantity } from "./text.js";

const PAGE = 60;
let drawn = 0, current = [], onShow = null, rules = "";

export const useRules = (query) => { rules = query; };
export const address = (row) => `events/${encodeURIComponent(row.id)}.html${rules}`;

function toll(row) {
  const parts = [];
  if (row.killed) parts.push(`${quantity(row.killed)} killed`);
  if (row.wounded) parts.push(`${quantity(row.wounded)} wounded`);
  if (!parts.length && row.casualties) parts.push(`${quantity(row.casualties)} killed or wounded`);
  return parts.join(" · ");
}

// A sentence with the words that support its value marked. Texts are set as text, never as markup.
export function sentence([before, marked, after]) {
  const quote = element("blockquote");
  quote.dir = "auto";
  quote.append(before, element("mark", "", marked), after);
  return quote;
}

export function card(row, tag) {
  const item = element(tag ?? "li", "event");
  const dates = element("p", "when", row.when || "no date");
  const kindOrStage = row.kind !== "attack" ? row.kind : row.stage && row.stage !== "accomplished" ? row.stage : "";
  if (kindOrStage) dates.append(element("span", "chip", kindOrStage));
  const title = element("a", "title", row.title);
  title.href = address(row);
  title.dir = "auto";
  item.append(dates, title);
  const numbers = toll(row);
  if (numbers) item.append(element("p", "toll", numbers));
  const meta = element("p", "meta");
  const who = element("bdi", row.who ? "" : "unknown", row.who || (VIOLENCE.includes(row.kind) ? "no group shown" : ""));
  meta.append(who, `${who.textContent ? " · " : ""}${plural(row.reports, "report")}`);
  item.append(meta);
  return item;
}

export function drawList(list, more, indices, show) {
  [current, drawn, onShow] = [indices, 0, show];
  list.replaceChildren();
  list.scrollTop = 0;
  if (!indices.length) list.append(element("li", "empty", "No event passes these filters."));
  growList(list, more);
}

export function growList(list, more) {
  const made = document.createDocumentFragment();
  for (const index of current.slice(drawn, drawn + PAGE)) {
    const row = record(index), item = card(row);
    item.dataset.id = row.id;
    if (row.spot && row.spot.lat !== null) {
      const show = element("button", "quiet locate", "Map");
      show.type = "button";
      show.setAttribute("aria-label", `Show on the map: ${row.title}`);
      show.addEventListener("click", () => onShow(index));
      item.append(show);
    }
    made.append(item);
  }
  list.append(made);
  drawn = Math.min(drawn + PAGE, current.length);
  more.hidden = drawn >= current.length;
  more.textContent = `Show more (${group(current.length - drawn)} left)`;
}
