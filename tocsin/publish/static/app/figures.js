// The headline numbers of the events in view, each with its range and with how many events say nothing of it.
(function () {
  "use strict";
  const group = (n) => n.toLocaleString("en");

  function element(tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  // Sums of a quantity over events. The low end counts 0 where a report gives none, since fewer than none cannot be;
  // the high end is open as soon as one event's is.
  function total(rows, key) {
    const sum = { low: 0, best: 0, high: 0, open: false, stated: 0, silent: 0 };
    for (const row of rows) {
      const value = row[key];
      if (!value) { sum.silent += 1; continue; }
      const [low, best, high] = value;
      const point = best ?? low ?? high;
      sum.stated += 1;
      sum.low += low ?? 0;
      sum.best += point;
      sum.high += high ?? point;
      if (high === null) sum.open = true;
    }
    return sum;
  }

  function rangeWords(sum) {
    if (!sum.stated) return "";
    if (sum.open) return `at least ${group(sum.low)}`;
    return sum.low === sum.high ? "" : `${group(sum.low)} to ${group(sum.high)}`;
  }

  // One event's quantity in words, as the event page has it.
  function quantity(value) {
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

  function figure(label, value, notes) {
    const box = element("div", "figure");
    box.append(element("dt", "", label));
    const shown = element("dd");
    shown.append(value);
    for (const note of notes.filter(Boolean)) shown.append(element("small", "", note));
    box.append(shown);
    return box;
  }

  const events = (n) => `${group(n)} event${n === 1 ? "" : "s"}`;

  function tollFigure(label, rows, key) {
    const sum = total(rows, key);
    if (!sum.stated) return figure(label, element("span", "unknown", "not stated"), [rows.length ? `by any of ${events(rows.length)}` : ""]);
    const silent = sum.silent ? `${events(sum.silent)} say${sum.silent === 1 ? "s" : ""} nothing of it` : "";
    return figure(label, group(sum.best), [rangeWords(sum), silent]);
  }

  function draw(root, rows) {
    const list = element("dl", "figures-row");
    const count = (kind) => rows.filter((row) => row.kind === kind).length;
    const attacks = count("attack"), plots = count("plot"), others = rows.length - attacks - plots;
    const parts = [[attacks, "attack"], [plots, "plot"], [others, "other report"]].filter(([n]) => n)
      .map(([n, word]) => `${group(n)} ${word}${n === 1 ? "" : "s"}`);
    list.append(figure("Events", group(rows.length), [parts.length > 1 || others ? parts.join(", ") : parts.length ? "all " + parts[0].replace(/^\S+ /, "") : ""]));
    const violence = rows.filter((row) => window.Tocsin.VIOLENCE.includes(row.kind));
    list.append(tollFigure("Killed", violence, "killed"), tollFigure("Wounded", violence, "wounded"));
    const named = new Set(rows.map((row) => row.actor).filter(Boolean));
    const unknown = violence.filter((row) => !row.actor).length;
    list.append(figure("Actors", group(named.size), [unknown ? `${events(unknown)} with none shown` : ""]));
    const reports = new Set();
    for (const row of rows) for (const report of row.documents) reports.add(report);
    const average = rows.reduce((sum, row) => sum + row.reports, 0) / rows.length;
    list.append(figure("Reports", group(reports.size), [rows.length ? `${average.toFixed(1)} for an event` : ""]));
    root.replaceChildren(list);
  }

  Object.assign(window.Tocsin, { element, group, total, quantity, rangeWords, drawFigures: draw });
})();
