// The headline numbers of the events that the filters leave, each with its range, with how many events say nothing of
// it, and a link to the page of that figure.
import { columns, isViolent, tables, tolls } from "./data.js";
import { element, group, plural } from "./text.js";

// Sums of a quantity over events, as `tocsin.count` adds them: a low end that nobody gives counts 0, since fewer than
// none cannot be; the high end is open as soon as one event's is.
export function total(indices, key) {
  const { low, point, high, open } = tolls[key], column = columns[key];
  const sum = { low: 0, best: 0, high: 0, open: false, stated: 0, silent: 0 };
  for (const i of indices) {
    const entry = column[i];
    if (point[entry] < 0) { sum.silent += 1; continue; }
    sum.stated += 1;
    sum.low += low[entry];
    sum.best += point[entry];
    sum.high += high[entry];
    if (open[entry]) sum.open = true;
  }
  return sum;
}

function rangeWords(sum) {
  if (!sum.stated) return "";
  if (sum.open) return `at least ${group(sum.low)}`;
  return sum.low === sum.high ? "exactly so" : `${group(sum.low)} to ${group(sum.high)}`;
}

function figure(label, value, notes, href) {
  const box = element("div", "figure");
  box.append(element("dt", "", label));
  const shown = element("dd");
  if (href) {
    const link = element("a", "number");
    link.href = href;
    link.append(value);
    link.setAttribute("aria-label", `${label}: ${typeof value === "string" ? value : value.textContent}. What this number rests on`);
    shown.append(link);
  } else shown.append(value);
  for (const note of notes.filter(Boolean)) shown.append(element("small", "", note));
  box.append(shown);
  return box;
}

function tollFigure(label, indices, key, href) {
  const sum = total(indices, key);
  if (!sum.stated) return figure(label, element("span", "unknown", "not stated"), [indices.length ? `by any of ${plural(indices.length, "event")}` : ""]);
  const silent = sum.silent ? `${plural(sum.silent, "event")} say${sum.silent === 1 ? "s" : ""} nothing of it` : "";
  return figure(label, group(sum.best), [rangeWords(sum), silent], href("figures", key));
}

let seen = null;
function reportsOf(indices) {
  const { starts, documents } = columns;
  seen ??= new Uint8Array(documents.reduce((most, n) => Math.max(most, n), -1) + 1);
  seen.fill(0);
  let distinct = 0, all = 0;
  for (const i of indices) {
    for (let at = starts[i]; at < starts[i + 1]; at++) {
      all += 1;
      if (!seen[documents[at]]) { seen[documents[at]] = 1; distinct += 1; }
    }
  }
  return [distinct, all];
}

// `href(kind, measure)` gives the address of a figure's page, or null where there is none.
export function drawFigures(root, indices, href) {
  const list = element("dl", "figures-row");
  const counts = new Map();
  for (const i of indices) counts.set(columns.kind[i], (counts.get(columns.kind[i]) ?? 0) + 1);
  const of = (kind) => counts.get(tables.kind.indexOf(kind)) ?? 0;
  const attacks = of("attack"), plots = of("plot"), others = indices.length - attacks - plots;
  const parts = [[attacks, "attack"], [plots, "plot"], [others, "other report"]].filter(([n]) => n).map(([n, word]) => plural(n, word));
  const violence = others ? indices.filter(isViolent) : indices;
  list.append(figure("Events", group(indices.length), [parts.length > 1 || others ? parts.join(", ") : parts.length ? "all " + parts[0].replace(/^\S+ /, "") : ""], others ? null : href("figures", "attacks")));
  list.append(tollFigure("Killed", violence, "killed", href), tollFigure("Wounded", violence, "wounded", href));
  const named = new Set();
  let unknown = 0;
  for (const i of indices) {
    if (columns.who[i]) named.add(columns.who[i]);
    else if (isViolent(i)) unknown += 1;
  }
  list.append(figure("Groups", group(named.size), [unknown ? `${plural(unknown, "event")} with none shown` : ""], href("groups")));
  const [reports, links] = reportsOf(indices);
  list.append(figure("Reports", group(reports), [indices.length ? `${(links / indices.length).toFixed(1)} for an event` : ""]));
  root.replaceChildren(list);
}
