// The review page: one key, one judgement. Every act is sent to the server, which answers with the page's parts as they are then.
"use strict";
(function () {
  const { form, element } = window.Fields;
  const main = document.getElementById("main");
  const said = document.getElementById("said");
  const help = document.getElementById("help");
  const proof = document.querySelector("meta[name=proof]").content;
  const modalities = document.getElementById("forms").dataset.modalities.split(" ");
  const beginnings = JSON.parse(document.getElementById("forms").dataset.beginnings);
  const address = `/desk/m/${main.dataset.mention}`;
  const record = document.getElementById("record");
  const text = document.getElementById("text");
  let here = null; // the key of the line in focus
  let open = null; // the correction form that is open
  let choosing = null; // "merge" or "split" while a digit is awaited
  let busy = false;

  const lines = () => [...record.querySelectorAll(".line")];
  const line = () => lines().find((l) => l.dataset.key === here) ?? null;

  function say(message, wrong = false) {
    said.textContent = message;
    said.classList.toggle("wrong", wrong);
    said.classList.remove("fresh");
    void said.offsetWidth; // starts the fading anew
    said.classList.add("fresh");
  }

  function focus(key, scroll = true) {
    here = key;
    for (const l of lines()) {
      const on = l.dataset.key === key;
      l.classList.toggle("on", on);
      l.tabIndex = on ? 0 : -1;
      if (on) {
        l.focus({ preventScroll: true });
        if (scroll) l.scrollIntoView({ block: "nearest" });
      }
    }
    let first = true;
    for (const m of text.querySelectorAll("mark")) {
      const on = m.dataset.keys.split(" ").includes(key);
      m.classList.toggle("on", on);
      if (on && first && scroll) { m.scrollIntoView({ block: "nearest" }); first = false; }
    }
  }

  function move(by) {
    const all = lines();
    if (!all.length) return;
    const at = all.findIndex((l) => l.dataset.key === here);
    focus(all[Math.max(0, Math.min(at + by, all.length - 1))].dataset.key);
  }

  // After a judgement: the next value that nobody judged, else stay.
  function advance() {
    const all = lines();
    const at = Math.max(0, all.findIndex((l) => l.dataset.key === here));
    const next = [...all.slice(at), ...all.slice(0, at)].find((l) => l.dataset.state === "open");
    focus((next ?? all[at]).dataset.key);
    if (!next) say(`${said.textContent} Everything is judged: Enter brings the next report.`);
  }

  async function send(body, then, where = address) {
    if (busy) return;
    busy = true;
    main.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(where, {
        method: "POST",
        headers: { "content-type": "application/json", "x-csrf-token": proof },
        body: JSON.stringify(body),
      });
      const found = await answer.json().catch(() => ({ detail: `the server answered ${answer.status}` }));
      if (!answer.ok) {
        const detail = typeof found.detail === "string" ? found.detail : "this cannot be read: check what you typed";
        if (open) open.complain(detail);
        say(detail, true);
        return;
      }
      if (where !== address) { location.href = found.next; return; }
      open = null;
      leave();
      text.innerHTML = found.text;
      record.innerHTML = found.record;
      wire();
      say(found.said);
      if (found.next) { location.href = found.next; return; }
      if (then) then();
      else if (lines().some((l) => l.dataset.key === here)) focus(here);
      else { const p = lines().find((l) => l.dataset.property === body.property); focus((p ?? lines()[0]).dataset.key); }
    } catch {
      say("The server cannot be reached. Nothing was changed; try again.", true);
    } finally {
      busy = false;
      main.removeAttribute("aria-busy");
    }
  }

  function correct() {
    const l = line();
    if (!l) return;
    close();
    open = form(l, modalities, (body) => {
      if (body === null) { close(); focus(here); return; }
      send({ act: "correct", property: l.dataset.property, statement: l.dataset.statement || null, ...body }, advance);
    });
    l.append(open.node);
    open.focus();
  }

  function close() {
    open?.node.remove();
    open = null;
  }

  // Words for the form that is open, marked by keys; then back to the form.
  function mark() {
    const near = text.querySelector("mark.on") ?? text.querySelector("mark");
    window.Marking.begin(text, near, (words) => say(`“${words.length > 70 ? `${words.slice(0, 70)}…` : words}” Arrows move, with Shift they extend; Enter takes it, Esc stops.`), (taken) => {
      if (taken) { if (open) marked(); else begin(); return; }
      say("Nothing was marked.");
      if (open) open.focus(); else focus(here);
    });
  }

  // A mention that the reader missed: its words, what kind it is, and the value that it begins with.
  function add() {
    if (!chosen()) { say("Mark the words that tell of it, with the mouse or the arrow keys; then press Enter."); mark(); return; }
    begin();
  }

  function begin() {
    const words = chosen();
    if (!words) return;
    close();
    const box = element("section", { class: "adding", "aria-labelledby": "adding-title" }, element("h3", { id: "adding-title" }, "What the reader missed"));
    const kind = element("select", { "aria-describedby": "kind-what" }, ...beginnings.map((b, i) => element("option", { value: b.kind }, `${i + 1} ${b.kind}`)));
    const what = element("p", { class: "note", id: "kind-what" });
    const slot = element("div");
    let span = words;
    box.append(element("label", {}, "kind of report", kind), what, slot);
    const draw = () => {
      const b = beginnings.find((one) => one.kind === kind.value);
      what.textContent = b.what;
      const line = element("div", { "data-property": b.property, "data-label": b.label, "data-type": b.type, "data-choices": b.choices.join(" "), "data-raw": "null", "data-modality": "asserted", "data-speaker": "", "data-span": "" });
      const made = form(line, modalities, (body) => {
        if (body === null) { close(); focus(here); return; }
        send({ kind: kind.value, value: body.value, span: body.span, modality: body.modality }, null, `/desk/d/${main.dataset.document}`);
      }, false);
      made.take(span[0], span[1], span[2]);
      slot.replaceChildren(element("p", { class: "begins" }, b.label), made.node);
      open = { ...made, node: box, take: (start, end, said) => { span = [start, end, said]; made.take(start, end, said); } };
    };
    kind.addEventListener("change", draw);
    kind.addEventListener("keydown", (event) => {
      const at = Number(event.key) - 1;
      if (at >= 0 && at < beginnings.length) { kind.selectedIndex = at; draw(); event.preventDefault(); }
      if (event.key === "Enter") { open.focus(); event.preventDefault(); }
      if (event.key === "Escape") { close(); focus(here); }
      event.stopPropagation();
    });
    record.prepend(box);
    draw();
    kind.focus();
    box.scrollIntoView({ block: "nearest" });
  }

  // Words marked in the text while a form is open.
  function marked() {
    const words = open && chosen();
    if (!words) return;
    open.take(...words);
    open.focus();
  }

  // What is selected in the text: [start, end, words], in characters of the document, as the server counts them.
  function chosen() {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !text.contains(selection.anchorNode)) return null;
    const range = selection.getRangeAt(0);
    const words = selection.toString().trim();
    const start = offset(range.startContainer, range.startOffset);
    const end = offset(range.endContainer, range.endOffset);
    if (start === null || end === null || !words) return null;
    const lead = [...selection.toString()].findIndex((c) => c.trim());
    return [start + Math.max(0, lead), Math.max(start + Math.max(0, lead) + [...words].length, 1), words];
  }

  function offset(node, within) {
    const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
    return piece ? Number(piece.dataset.start) + [...(node.nodeType === Node.TEXT_NODE ? node.data.slice(0, within) : "")].length : null;
  }

  function choose(what) {
    const list = record.querySelectorAll(what === "merge" ? "#beside > ol > li" : "#same li");
    if (what === "split" && list.length < 2) { say("This event has one report: there is nothing to split.", true); return; }
    if (what === "split" && list.length === 2) { send({ act: "split" }); return; }
    choosing = what;
    document.body.dataset.choosing = what;
    const search = record.querySelector("#search-events");
    if (what === "merge" && search) {
      search.hidden = false;
      search.scrollIntoView({ block: "nearest" });
      if (!list.length) search.querySelector("input").focus();
    }
    say(what === "merge" ? "Merge with which event? Press its number, or / to find another. Esc stops." : "Split off which report? Press its number. Esc stops.");
    list[0]?.scrollIntoView({ block: "nearest" });
  }

  function leave() {
    choosing = null;
    delete document.body.dataset.choosing;
    const search = record.querySelector("#search-events");
    if (search) search.hidden = true;
  }

  function pick(what, other) {
    send(what === "merge" ? { act: "merge", other } : { act: "split", other });
  }

  function act(what) {
    const l = line();
    if (what === "help") { help.showModal(); return; }
    if (what === "skip") { location.href = `/desk/next?after=${main.dataset.mention}`; return; }
    if (what === "merge" || what === "split") { choose(what); return; }
    if (what === "add") { add(); return; }
    if (!main.dataset.mention) { say("Nothing was read in this report: press + to add what it tells of.", true); return; }
    if (what === "correct") { correct(); return; }
    if (["accept", "reject", "unsure"].includes(what)) {
      if (!l) return;
      if (!l.dataset.statement) {
        if (l.dataset.state === "unstated" && what === "accept") { send({ act: "correct", property: l.dataset.property, stated: false }, advance); return; }
        if (l.dataset.state === "corrected" && what === "reject") { say("Press U to take the correction back, or C to change it.", true); return; }
        say("The report is not said to state this. Press C to add it.", true);
        return;
      }
      send({ act: what, statement: l.dataset.statement }, advance);
      return;
    }
    send({ act: what });
  }

  const KEYS = { a: "accept", c: "correct", e: "correct", r: "reject", x: "reject", t: "unsure", T: "unclear", o: "out", m: "merge", s: "split", u: "undo", n: "skip", "+": "add", "?": "help", h: "help", Enter: "finish" };

  addEventListener("keydown", (event) => {
    if (event.key === "F2") { if (open) { mark(); event.preventDefault(); } return; }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help.open) return;
    if (event.target.closest("input, select, textarea, .correction")) {
      if (event.key === "Escape") { leave(); focus(here); }
      return;
    }
    if (choosing) {
      if (event.key === "Escape") { leave(); say("Nothing was changed."); return; }
      if (event.key === "/") { record.querySelector("#search-events input")?.focus(); event.preventDefault(); return; }
      const list = record.querySelectorAll(choosing === "merge" ? "#beside > ol > li" : "#same li");
      const found = list[Number(event.key) - 1];
      if (found) { event.preventDefault(); pick(choosing, found.dataset.other); }
      return;
    }
    if (event.key === "Enter" && event.target.closest("button, a, summary")) return;
    if (event.key === "ArrowDown" || event.key === "j") move(1);
    else if (event.key === "ArrowUp" || event.key === "k") move(-1);
    else if (event.key === "q") location.href = "/desk";
    else if (KEYS[event.key]) act(KEYS[event.key]);
    else return;
    event.preventDefault();
  });

  document.querySelector(".keys").addEventListener("click", (event) => {
    const button = event.target.closest("button[data-act]");
    if (button) act(button.dataset.act);
  });
  text.addEventListener("mouseup", marked);
  text.addEventListener("touchend", () => setTimeout(marked, 50));
  text.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (mark && !open) focus(mark.dataset.keys.split(" ")[0]);
  });
  record.addEventListener("click", (event) => {
    const other = event.target.closest("li[data-other]");
    if (choosing && other) { event.preventDefault(); pick(choosing, other.dataset.other); return; }
    const l = event.target.closest(".line");
    if (l && !event.target.closest(".correction")) { if (open && l.dataset.key !== here) close(); focus(l.dataset.key, false); }
  });

  function wire() {
    const search = record.querySelector("#search-events");
    if (!search) return;
    const list = search.querySelector("ol");
    let waiting = 0;
    search.addEventListener("submit", (event) => { event.preventDefault(); const first = list.querySelector("li"); if (first) pick("merge", first.dataset.other); });
    search.querySelector("input").addEventListener("input", (event) => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        const wanted = event.target.value.trim();
        if (!wanted) { list.replaceChildren(); return; }
        const answer = await fetch(`/desk/events?q=${encodeURIComponent(wanted)}&but=${encodeURIComponent(main.dataset.event)}`);
        if (!answer.ok) return;
        list.replaceChildren(...(await answer.json()).map((e) => element("li", { "data-other": e.mention, tabindex: 0 }, `${e.title} · ${e.when || "no date"} · ${e.from}`)));
      }, 150);
    });
  }

  wire();
  const added = main.dataset.mention.startsWith("m-added-") ? lines().find((l) => l.dataset.property === "date" && l.dataset.state === "unstated") : null;
  const first = lines().find((l) => l.dataset.state === "open") ?? added ?? lines()[0];
  if (first) focus(first.dataset.key);
  else say("Nothing was read in this report: press + to add what it tells of.");
  if (location.hash === "#add") add();
})();
