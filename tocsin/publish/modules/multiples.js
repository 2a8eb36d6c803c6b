// Small multiples: the same chart for each group, country or type, on one scale, so that they can be compared at a glance.
import { binsOf, label, niceTop, year } from "./bins.js";
import { columns, countries, spots, tables, tolls, whos } from "./data.js";
import { element, group, svg } from "./text.js";

const MOST = 12, WIDTH = 220, HEIGHT = 54;

const KEYS = {
  actor: { column: "who", of: (n) => whos[n]?.id ?? null, name: (id, n) => whos[n].name },
  place: { column: "spot", of: (n) => spots[n]?.country ?? null, name: (code) => countries[code] ?? code },
  type: { column: "type", of: (n) => tables.type[n], name: (type) => type },
};

// Draws the largest; a click on one calls `onChoose(filter, value)`, where `filter` is actor, place or type.
export function drawMultiples(root, note, indices, state, names, onChoose) {
  const by = KEYS[state.groups] ? state.groups : "actor", { column, of, name } = KEYS[by];
  const measure = state.measure || "events", point = measure === "events" ? null : tolls[measure].point;
  const bins = binsOf(indices, state.by ?? ""), keys = new Map(), codes = columns[column];
  const keyOf = tables[column].map((_, n) => {
    const id = of(n);
    if (id === null) return null;
    if (!keys.has(id)) keys.set(id, { id, name: name(id, n), total: 0, values: new Float64Array(bins.days.length) });
    return keys.get(id);
  });
  let unknown = 0;
  for (const i of indices) {
    const value = point ? Math.max(point[columns[measure][i]], 0) : 1, one = keyOf[codes[i]];
    if (!one) { unknown += value; continue; }
    one.total += value;
    const bin = bins.of[columns.moment[i]];
    if (bin >= 0) one.values[bin] += value;
  }
  const found = [...keys.values()].filter((one) => one.total).sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1));
  const shown = found.slice(0, MOST), rest = found.slice(MOST).reduce((sum, one) => sum + one.total, 0);
  const top = niceTop(shown.reduce((most, one) => one.values.reduce((m, v) => Math.max(m, v), most), 1));
  note.textContent = [
    shown.length ? `One scale for all: the top of each is ${group(top)} ${measure} a ${bins.by}.` : "",
    rest ? `${group(rest)} in ${group(found.length - MOST)} smaller ones.` : "", unknown ? `${group(unknown)} with none known.` : "",
  ].filter(Boolean).join(" ");
  root.replaceChildren(...shown.map((one) => {
    const item = element("li", "multiple"), words = names(by, one.id) ?? one.name;
    const button = element("button", "plain");
    button.type = "button";
    button.setAttribute("aria-label", `${words}: ${group(one.total)} ${measure}. Show only these`);
    const head = element("span", "multiple-head");
    head.append(element("bdi", "", words), element("b", "", group(one.total)));
    button.append(head, chart(one.values, bins, top));
    button.addEventListener("click", () => onChoose(by, one.id));
    item.append(button);
    return item;
  }));
}

function chart(values, bins, top) {
  const made = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT + 12}`, "aria-hidden": "true", preserveAspectRatio: "none" });
  const step = WIDTH / Math.max(bins.days.length, 1);
  made.append(svg("line", { class: "rule", x1: 0, x2: WIDTH, y1: HEIGHT, y2: HEIGHT }));
  let path = "";
  values.forEach((value, n) => {
    if (value) path += `M${(n * step).toFixed(2)} ${HEIGHT}v${(-(value / top) * (HEIGHT - 2)).toFixed(2)}h${Math.max(step * 0.86, 0.7).toFixed(2)}V${HEIGHT}z`;
  });
  made.append(svg("path", { class: "bar", d: path }));
  if (bins.days.length) {
    const ends = bins.by === "year" || bins.days.length > 60 ? [year(bins.days[0]), year(bins.days.at(-1))] : [label(bins.days[0], "month"), label(bins.days.at(-1), "month")];
    const box = element("span", "multiple-axis");
    box.append(element("span", "", String(ends[0])), element("span", "", String(ends[1])));
    const whole = element("span", "multiple-chart");
    whole.append(made, box);
    return whole;
  }
  return made;
}
