// Events, killed or wounded over time, with a brush that sets from and to: by pointer or by keyboard.
import { binsOf, dayOfMonth, fill, iso, label, month, niceTop, year } from "./bins.js";
import { firstDay, isDay, lastDay } from "./state.js";
import { element, group, plural, svg } from "./text.js";

const HEIGHT = 132, TOP = 14, AXIS = 22, LEFT = 40;

export function drawTimeline(root, note, indices, state, onRange) {
  const measure = state.measure || "events", bins = binsOf(indices, state.by ?? "");
  const { values, coarse, undated } = fill(bins, indices, measure);
  const left = [coarse ? `${group(coarse)} dated only to a longer time than a bar` : "", undated ? `${group(undated)} without a date` : ""].filter(Boolean);
  note.textContent = left.length ? `Not in the chart: ${left.join(", ")}.` : "";
  root.replaceChildren();
  if (!bins.days.length) { root.append(element("p", "empty", "No dated event.")); return; }
  const width = Math.max(root.clientWidth, 280), inner = width - LEFT - 4, plot = HEIGHT - TOP - AXIS;
  const top = niceTop(values.reduce((most, v) => Math.max(most, v), 0)), step = inner / bins.days.length;
  const x = (index) => LEFT + index * step;
  const chart = svg("svg", { width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, role: "group" });
  const sum = values.reduce((all, v) => all + v, 0);
  chart.append(svg("title", {}, `${measure} by ${bins.by}, ${label(bins.days[0], bins.by)} to ${label(bins.days.at(-1), bins.by)}: ${group(sum)} in all`));
  for (const share of [0, 0.5, 1]) {
    const y = TOP + plot * (1 - share);
    chart.append(svg("line", { class: "rule", x1: LEFT, x2: width - 4, y1: y, y2: y }));
    if (Number.isInteger(top * share)) chart.append(svg("text", { class: "tick", x: LEFT - 6, y: y + 4, "text-anchor": "end" }, group(top * share)));
  }
  const from = isDay(state.from) ? firstDay(state.from) : "", to = isDay(state.to) ? lastDay(state.to) : "9999";
  const inside = bins.days.map((day, n) => iso(bins.ends[n]) >= from && iso(day) <= to);
  const gap = step > 4 ? 0.75 : 0;
  values.forEach((value, n) => {
    if (!value) return;
    const height = (value / top) * plot;
    const bar = svg("rect", { class: inside[n] ? "bar" : "bar out", x: x(n) + gap, y: TOP + plot - height, width: Math.max(step - 2 * gap, 0.6), height });
    bar.append(svg("title", {}, `${label(bins.days[n], bins.by)}: ${measure === "events" ? plural(value, "event") : `${group(value)} ${measure}`}`));
    chart.append(bar);
  });
  axis(chart, bins, x, inner);
  root.append(chart);
  brush(chart, bins, inside, { x, step, plot, active: Boolean(state.from || state.to) }, onRange);
}

function axis(chart, bins, x, inner) {
  const most = Math.max(Math.floor(inner / 70), 1), all = bins.days.map((day, index) => ({ index, day }));
  const years = all.filter(({ index, day }) => bins.by === "year" || index === 0 || year(day) !== year(bins.days[index - 1]));
  const yearly = years.length > 2 || bins.by === "year", ticks = yearly ? years : all, every = Math.ceil(ticks.length / most);
  ticks.filter((_, n) => n % every === 0).forEach(({ index, day }) => {
    const text = yearly ? String(year(day)) : bins.by === "week" ? `${dayOfMonth(day)} ${month(day)}` : `${month(day)} ${String(year(day)).slice(2)}`;
    chart.append(svg("line", { class: "rule", x1: x(index), x2: x(index), y1: HEIGHT - AXIS, y2: HEIGHT - AXIS + 4 }));
    chart.append(svg("text", { class: "tick", x: x(index), y: HEIGHT - 5 }, text));
  });
}

// Drag over the bars to choose a range; a click on one bar chooses it; the two handles also move by arrow keys.
function brush(chart, bins, inside, view, onRange) {
  const last = bins.days.length - 1;
  let start = Math.max(inside.indexOf(true), 0), end = Math.max(inside.lastIndexOf(true), start);
  const shade = svg("rect", { class: "brush", y: TOP, height: view.plot, hidden: "" });
  chart.append(shade);
  const at = (event) => Math.min(Math.max(Math.floor((event.clientX - chart.getBoundingClientRect().left - LEFT) / view.step), 0), last);
  const cover = (a, b) => {
    shade.removeAttribute("hidden");
    shade.setAttribute("x", view.x(Math.min(a, b)));
    shade.setAttribute("width", (Math.abs(b - a) + 1) * view.step);
  };
  const choose = (a, b, focus) => (a === 0 && b === last ? onRange("", "", focus) : onRange(iso(bins.days[a]), iso(bins.ends[b]), focus));
  if (view.active) cover(start, end);
  let dragFrom = null;
  chart.addEventListener("pointerdown", (event) => { dragFrom = at(event); chart.setPointerCapture(event.pointerId); cover(dragFrom, dragFrom); });
  chart.addEventListener("pointermove", (event) => { if (dragFrom !== null) cover(dragFrom, at(event)); });
  chart.addEventListener("pointercancel", () => { dragFrom = null; });
  chart.addEventListener("pointerup", (event) => {
    if (dragFrom === null) return;
    const other = at(event), [a, b] = [Math.min(dragFrom, other), Math.max(dragFrom, other)];
    dragFrom = null;
    if (a === b && view.active && a === start && b === end) choose(0, last);
    else choose(a, b);
  });
  for (const which of ["from", "to"]) {
    const index = which === "from" ? start : end;
    const handle = svg("rect", {
      class: "handle", x: view.x(index) + (which === "from" ? -3 : view.step - 3), y: TOP + view.plot / 2 - 14, width: 6, height: 28, rx: 3,
      tabindex: 0, role: "slider", "aria-label": which === "from" ? "First in range" : "Last in range", "data-which": which,
      "aria-valuemin": 0, "aria-valuemax": last, "aria-valuenow": index, "aria-valuetext": label(bins.days[index], bins.by),
    });
    handle.addEventListener("keydown", (event) => {
      const move = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -6, PageUp: 6, Home: -bins.days.length, End: bins.days.length }[event.key];
      if (!move) return;
      event.preventDefault();
      if (which === "from") start = Math.min(Math.max(start + move, 0), end);
      else end = Math.max(Math.min(end + move, last), start);
      choose(start, end, which);
    });
    chart.append(handle);
  }
}
