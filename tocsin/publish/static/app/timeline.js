// Events, killed or wounded by week, month or year, with a brush that sets from and to: by pointer or by keyboard.
(function () {
  "use strict";
  const { element, group } = window.Tocsin;
  const DAY = 86400000;
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const HEIGHT = 128, TOP = 14, AXIS = 22, MOST_BINS = 400;
  const utc = (day) => Date.parse(day + "T00:00:00Z");
  const iso = (time) => new Date(time).toISOString().slice(0, 10);

  function svg(tag, attributes, text) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes ?? {})) made.setAttribute(name, value);
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function binStart(time, by) {
    const at = new Date(time);
    if (by === "year") return Date.UTC(at.getUTCFullYear(), 0, 1);
    if (by === "month") return Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1);
    return time - ((at.getUTCDay() + 6) % 7) * DAY; // weeks start on Monday (ISO 8601)
  }

  function nextBin(start, by) {
    const at = new Date(start);
    if (by === "year") return Date.UTC(at.getUTCFullYear() + 1, 0, 1);
    if (by === "month") return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1);
    return start + 7 * DAY;
  }

  function fitting(first, last) {
    const days = (last - first) / DAY;
    return days <= 300 ? "week" : days <= 365 * 14 ? "month" : "year";
  }

  function label(start, by) {
    const at = new Date(start);
    if (by === "year") return String(at.getUTCFullYear());
    if (by === "month") return `${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
    return `week of ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  }

  // An event goes into a bin only when its whole date lies in it: a "2004" is never drawn as January.
  function count(rows, measure, by) {
    const dated = rows.filter((row) => row.days);
    if (!dated.length) return { bins: [], coarse: 0, undated: rows.length, by: by || "month" };
    let first = Infinity, last = -Infinity;
    for (const row of dated) {
      row.times ??= row.days.map(utc);
      first = Math.min(first, row.times[0]);
      last = Math.max(last, row.times[1]);
    }
    let width = by || fitting(first, last);
    if (width === "week" && (last - first) / DAY / 7 > MOST_BINS) width = "month";
    if (width === "month" && (last - first) / DAY / 30 > MOST_BINS) width = "year";
    const bins = [];
    const at = new Map();
    for (let start = binStart(first, width); start <= last; start = nextBin(start, width)) {
      at.set(start, bins.length);
      bins.push({ start, end: nextBin(start, width) - DAY, value: 0, events: 0 });
    }
    let coarse = 0;
    for (const row of dated) {
      const start = binStart(row.times[0], width);
      if (row.times[1] >= nextBin(start, width)) { coarse += 1; continue; }
      const bin = bins[at.get(start)];
      bin.events += 1;
      if (measure === "events") bin.value += 1;
      else if (row[measure]) bin.value += row[measure][1] ?? row[measure][0] ?? row[measure][2];
    }
    return { bins, coarse, undated: rows.length - dated.length, by: width };
  }

  function niceTop(value) {
    if (value <= 4) return 4;
    const power = 10 ** Math.floor(Math.log10(value));
    return [1, 2, 2.5, 5, 10].map((step) => step * power).find((top) => top >= value);
  }

  function draw(root, note, rows, state, onRange) {
    const measure = state.measure || "events";
    const { bins, coarse, undated, by } = count(rows, measure, state.by);
    const left = [];
    if (coarse) left.push(`${group(coarse)} with a date coarser than a ${by}`);
    if (undated) left.push(`${group(undated)} without a date`);
    note.textContent = left.length ? `Not in the chart: ${left.join(", ")}.` : "";
    root.replaceChildren();
    if (!bins.length) { root.append(element("p", "empty", "No dated event.")); return; }

    const width = Math.max(root.clientWidth, 280), inner = width - 44, plot = HEIGHT - TOP - AXIS;
    const top = niceTop(Math.max(...bins.map((bin) => bin.value)));
    const step = inner / bins.length;
    const x = (index) => 40 + index * step;
    const chart = svg("svg", { width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, role: "group" });
    const total = bins.reduce((sum, bin) => sum + bin.value, 0);
    chart.append(svg("title", {}, `${measure} by ${by}, ${label(bins[0].start, by)} to ${label(bins.at(-1).start, by)}: ${group(total)} in all`));
    for (const share of [0, 0.5, 1]) {
      const y = TOP + plot * (1 - share);
      chart.append(svg("line", { class: "rule", x1: 40, x2: width - 4, y1: y, y2: y }));
      if (Number.isInteger(top * share)) chart.append(svg("text", { class: "tick", x: 34, y: y + 4, "text-anchor": "end" }, group(top * share)));
    }
    const from = state.from ? window.Tocsin.firstDay(state.from) : "";
    const to = state.to ? window.Tocsin.lastDay(state.to) : "9999";
    const inside = (bin) => iso(bin.end) >= from && iso(bin.start) <= to;
    bins.forEach((bin, index) => {
      const height = top ? (bin.value / top) * plot : 0;
      const bar = svg("rect", {
        class: inside(bin) ? "bar" : "bar out", x: x(index) + (step > 4 ? 0.75 : 0), y: TOP + plot - height,
        width: Math.max(step - (step > 4 ? 1.5 : 0), 0.6), height,
      });
      bar.append(svg("title", {}, `${label(bin.start, by)}: ${group(bin.value)} ${measure === "events" ? (bin.value === 1 ? "event" : "events") : measure}`));
      chart.append(bar);
    });
    axis(chart, bins, by, x, inner);
    root.append(chart);
    brush(root, chart, bins, by, { x, step, plot, state, inside }, onRange);
  }

  function axis(chart, bins, by, x, inner) {
    const most = Math.max(Math.floor(inner / 70), 1);
    const years = bins.map((bin, index) => ({ index, at: new Date(bin.start) }))
      .filter(({ index, at }) => by === "year" || index === 0 || at.getUTCFullYear() !== new Date(bins[index - 1].start).getUTCFullYear());
    const yearly = years.length > 2 || by === "year";
    const ticks = yearly ? years : bins.map((bin, index) => ({ index, at: new Date(bin.start) }));
    const every = Math.ceil(ticks.length / most);
    ticks.filter((_, n) => n % every === 0).forEach(({ index, at }) => {
      const text = yearly ? String(at.getUTCFullYear()) : by === "week" ? `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]}` : `${MONTHS[at.getUTCMonth()]} ${String(at.getUTCFullYear()).slice(2)}`;
      chart.append(svg("line", { class: "rule", x1: x(index), x2: x(index), y1: HEIGHT - AXIS, y2: HEIGHT - AXIS + 4 }));
      chart.append(svg("text", { class: "tick", x: x(index), y: HEIGHT - 5 }, text));
    });
  }

  // Drag over the bars to choose a range; a click on one bar chooses it; the two handles also move by arrow keys.
  function brush(root, chart, bins, by, view, onRange) {
    const chosen = bins.map(view.inside);
    let start = Math.max(chosen.indexOf(true), 0);
    let end = Math.max(chosen.lastIndexOf(true), start);
    const active = Boolean(view.state.from || view.state.to);
    const shade = svg("rect", { class: "brush", y: TOP, height: view.plot, hidden: "" });
    chart.append(shade);
    const at = (event) => {
      const left = chart.getBoundingClientRect().left;
      return Math.min(Math.max(Math.floor((event.clientX - left - 40) / view.step), 0), bins.length - 1);
    };
    const cover = (a, b) => {
      shade.removeAttribute("hidden");
      shade.setAttribute("x", view.x(Math.min(a, b)));
      shade.setAttribute("width", (Math.abs(b - a) + 1) * view.step);
    };
    const choose = (a, b, focus) => {
      if (a === 0 && b === bins.length - 1) onRange("", "", focus);
      else onRange(iso(bins[a].start), iso(bins[b].end), focus);
    };
    if (active) cover(start, end);
    let dragFrom = null;
    chart.addEventListener("pointerdown", (event) => { dragFrom = at(event); chart.setPointerCapture(event.pointerId); cover(dragFrom, dragFrom); });
    chart.addEventListener("pointermove", (event) => { if (dragFrom !== null) cover(dragFrom, at(event)); });
    chart.addEventListener("pointercancel", () => { dragFrom = null; });
    chart.addEventListener("pointerup", (event) => {
      if (dragFrom === null) return;
      const other = at(event);
      const [a, b] = [Math.min(dragFrom, other), Math.max(dragFrom, other)];
      dragFrom = null;
      if (a === b && active && a === start && b === end) choose(0, bins.length - 1);
      else choose(a, b);
    });
    for (const which of ["from", "to"]) {
      const index = which === "from" ? start : end;
      const handle = svg("rect", {
        class: "handle", x: view.x(index) + (which === "from" ? -3 : view.step - 3), y: TOP + view.plot / 2 - 14, width: 6, height: 28, rx: 3,
        tabindex: 0, role: "slider", "aria-label": which === "from" ? "First in range" : "Last in range", "data-which": which,
        "aria-valuemin": 0, "aria-valuemax": bins.length - 1, "aria-valuenow": index, "aria-valuetext": label(bins[index].start, by),
      });
      handle.addEventListener("keydown", (event) => {
        const move = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -6, PageUp: 6, Home: -bins.length, End: bins.length }[event.key];
        if (!move) return;
        event.preventDefault();
        if (which === "from") start = Math.min(Math.max(start + move, 0), end);
        else end = Math.max(Math.min(end + move, bins.length - 1), start);
        choose(start, end, which);
      });
      chart.append(handle);
    }
  }

  Object.assign(window.Tocsin, { drawTimeline: draw, countByTime: count });
})();
