// The correction form of one value: fields by its type, suggestions while typing, words taken from the text.
"use strict";
window.Fields = (function () {
  const QUANTITY = [["low", "at least"], ["best", "most likely"], ["high", "at most"]];

  function element(tag, attributes = {}, ...inside) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === true) made.setAttribute(name, "");
      else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value);
    }
    made.append(...inside);
    return made;
  }

  function numbers(raw) {
    const boxes = {};
    const row = element("div", { class: "row" });
    for (const [name, label] of QUANTITY) {
      boxes[name] = element("input", { type: "number", min: 0, max: 100000000, step: 1, value: raw?.[name] ?? null });
      row.append(element("label", {}, label, boxes[name]));
    }
    const order = ["best", "low", "high"];
    return {
      node: row,
      first: boxes.best,
      read() {
        const out = {};
        for (const name of order) out[name] = boxes[name].value === "" ? null : Number(boxes[name].value);
        if (order.every((n) => out[n] === null)) return undefined;
        // An end of the range that was the number itself goes with it, when only the number is changed.
        for (const end of raw && raw.best !== null && out.best !== null ? ["low", "high"] : []) {
          if (raw[end] === raw.best && out[end] === raw[end]) out[end] = out.best;
        }
        if (!raw && out.best !== null && out.low === null && out.high === null) out.low = out.high = out.best;
        return out;
      },
    };
  }

  function choice(choices, raw) {
    const none = raw === null || raw === undefined ? [element("option", { value: "" }, "choose: a number")] : [];
    const select = element("select", {}, ...none, ...choices.map((c, i) => element("option", { value: c, selected: c === raw }, `${i + 1} ${c.replaceAll("_", " ")}`)));
    select.addEventListener("keydown", (event) => {
      const at = Number(event.key) - 1;
      if (at >= 0 && at < choices.length) { select.value = choices[at]; event.preventDefault(); }
    });
    return { node: element("label", {}, "which", select), first: select, read: () => select.value || undefined };
  }

  function yesno(raw) {
    const select = element("select", {}, element("option", { value: "true", selected: raw === true }, "yes"), element("option", { value: "false", selected: raw === false }, "no"));
    return { node: element("label", {}, "which", select), first: select, read: () => select.value === "true" };
  }

  function text(raw, label, placeholder) {
    const input = element("input", { type: "text", maxlength: 300, value: typeof raw === "string" ? raw : "", placeholder, autocomplete: "off" });
    return { node: element("label", { class: "whole" }, label, input), first: input, read: () => input.value.trim() || undefined, words: (w) => { if (!input.value) input.value = w; } };
  }

  // A name looked up on the server while one types: places and actors.
  function lookup(address, raw, label) {
    let picked = raw ?? undefined;
    const input = element("input", { type: "text", maxlength: 80, value: raw?.name ?? "", autocomplete: "off", role: "combobox", "aria-expanded": "false" });
    const list = element("ol", { class: "offers", role: "listbox" });
    let offers = [];
    let at = 0;
    let asked = 0;
    function draw() {
      list.replaceChildren(...offers.map((o, i) => {
        const item = element("li", { role: "option", "aria-selected": String(i === at) }, o.shown);
        item.addEventListener("mousedown", (event) => { event.preventDefault(); pick(i); });
        return item;
      }));
      input.setAttribute("aria-expanded", String(offers.length > 0));
    }
    function pick(i) {
      picked = offers[i].value;
      input.value = offers[i].shown;
      offers = [];
      draw();
    }
    async function ask() {
      const mine = ++asked;
      const wanted = input.value.trim();
      picked = undefined;
      if (!wanted) { offers = []; draw(); return; }
      const answer = await fetch(`${address}?q=${encodeURIComponent(wanted)}`);
      if (!answer.ok || mine !== asked) return;
      offers = await answer.json();
      at = 0;
      draw();
    }
    let waiting = 0;
    input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(ask, 120); });
    input.addEventListener("keydown", (event) => {
      if (!offers.length) return;
      if (event.key === "ArrowDown") at = Math.min(at + 1, offers.length - 1);
      else if (event.key === "ArrowUp") at = Math.max(at - 1, 0);
      else if (event.key === "Enter" || event.key === "Tab") { pick(at); if (event.key === "Enter") { event.preventDefault(); event.stopPropagation(); } return; }
      else return;
      draw();
      event.preventDefault();
    });
    return {
      node: element("div", { class: "whole" }, element("label", {}, label, input), list),
      first: input,
      read: () => picked ?? (input.value.trim() ? (offers[at]?.value ?? undefined) : undefined),
      words: (w) => { if (!input.value) { input.value = w; ask(); } },
    };
  }

  function field(line) {
    const raw = JSON.parse(line.dataset.raw);
    const type = line.dataset.type;
    if (type === "quantity") return numbers(raw);
    if (type === "choice") return choice(line.dataset.choices.split(" "), raw);
    if (type === "boolean") return yesno(raw);
    if (type === "place") return lookup("/desk/places", raw, "name of the place");
    if (type === "actor") return lookup("/desk/actors", raw, "name of the group");
    if (type === "date") return text(raw, "day, month or year", "2024-03-22, 2024-03 or 2024-03-01/2024-03-05");
    return text(raw, "in the words of the report", "");
  }

  // The form for a line. `done(body)` is called with what to send, or null when it is given up. One that is not `optional`
  // cannot say that nobody states it.
  function form(line, modalities, done, optional = true) {
    const value = field(line);
    const made = element("form", { class: "correction", "aria-label": `Correct ${line.dataset.label}` });
    const modality = element("select", {}, ...modalities.map((m) => element("option", { value: m, selected: m === line.dataset.modality }, m)));
    const speaker = element("input", { type: "text", maxlength: 300, value: line.dataset.speaker, autocomplete: "off" });
    const whose = ["perpetrator", "killed", "wounded"].includes(line.dataset.property);
    const taken = element("output", { class: "taken" }, line.dataset.span ? "Words: as lit. Mark others in the text (by keys: F2) to change them." : "Mark the words in the text that say so (by keys: F2).");
    const problem = element("p", { class: "problem", role: "alert" });
    let span = line.dataset.span ? line.dataset.span.split(" ").map(Number) : null;
    made.append(value.node);
    if (whose) made.append(element("div", { class: "row" }, element("label", {}, "how it is said", modality), element("label", {}, "by whom", speaker)));
    const none = element("button", { type: "button", class: "quiet", hidden: !optional }, "Not stated");
    const cancel = element("button", { type: "button", class: "quiet" }, "Cancel ", element("kbd", {}, "Esc"));
    made.append(taken, problem, element("div", { class: "row buttons" }, element("button", { class: "go" }, "Save ", element("kbd", {}, "Enter")), none, cancel));
    made.addEventListener("submit", (event) => {
      event.preventDefault();
      const given = value.read();
      if (given === undefined) { problem.textContent = "Give a value, or choose “Not stated”."; value.first.focus(); return; }
      done({ value: given, span, stated: true, modality: whose ? modality.value : line.dataset.modality, speaker: whose ? speaker.value.trim() || null : line.dataset.speaker || null });
    });
    none.addEventListener("click", () => done({ stated: false }));
    cancel.addEventListener("click", () => done(null));
    made.addEventListener("keydown", (event) => {
      if (event.key === "F2") return; // words are marked by keys, outside of the form
      event.stopPropagation();
      if (event.key === "Escape") done(null);
    });
    return {
      node: made,
      focus: () => { value.first.focus(); value.first.select?.(); },
      complain: (message) => { problem.textContent = message; },
      take(start, end, words) {
        span = [start, end];
        taken.textContent = `Words: “${words.length > 90 ? words.slice(0, 90) + "…" : words}”`;
        value.words?.(words);
      },
    };
  }
  return { form, element };
})();
