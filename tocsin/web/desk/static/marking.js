// Words of the text marked by keys: what is marked is the page's own selection, so that it looks and is read as one made
// with the mouse. Arrows move by word and by sentence, with Shift they extend.
"use strict";
window.Marking = (function () {
  const WORD = /[\p{L}\p{N}]+(?:['’.,\-–:][\p{L}\p{N}]+)*/gu;
  let text = null;
  let words = []; // { from: [node, offset], to: [node, offset], said, starts: whether a sentence begins with it }
  let anchor = 0; // the marked words are those between the two, both included
  let at = 0;
  let done = null;
  let told = null;

  function read() {
    const nodes = [];
    let flat = "";
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement.closest("[data-start]")) continue;
      nodes.push({ node, begins: flat.length });
      flat += node.data;
    }
    const place = (index, end) => {
      let n = nodes.length - 1;
      while (n > 0 && (nodes[n].begins > index || (end && nodes[n].begins === index))) n -= 1;
      return [nodes[n].node, index - nodes[n].begins];
    };
    let last = 0;
    words = [...flat.matchAll(WORD)].map((m) => {
      const between = flat.slice(last, m.index);
      const starts = last === 0 || /[.!?…。؟]["”’»)\]]*\s|\n/u.test(between);
      last = m.index + m[0].length;
      return { from: place(m.index, false), to: place(last, true), said: m[0], starts };
    });
  }

  function show() {
    const first = Math.min(anchor, at);
    const end = Math.max(anchor, at);
    const selection = getSelection();
    selection.setBaseAndExtent(...words[first].from, ...words[end].to);
    words[at].to[0].parentElement.scrollIntoView({ block: "nearest" });
    told(selection.toString().trim());
  }

  const sentence = (i, by) => {
    if (by > 0) {
      const next = words.findIndex((w, n) => n > i && w.starts);
      return next < 0 ? words.length - 1 : next;
    }
    for (let n = i - 1; n >= 0; n -= 1) if (words[n].starts) return n;
    return 0;
  };
  // With Shift a step down ends with the sentence, not with the first word of the next.
  const ending = (i) => {
    const next = words.findIndex((w, n) => n > i + 1 && w.starts);
    return next < 0 ? words.length - 1 : next - 1;
  };

  function key(event) {
    if (!done) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation();
    if (event.key === "Tab") { leave(null); return; }
    event.preventDefault();
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: words.length - 1,
      ArrowDown: event.shiftKey ? ending(at) : sentence(at, 1), ArrowUp: sentence(at, -1) }[event.key];
    if (to !== undefined) {
      at = Math.max(0, Math.min(to, words.length - 1));
      if (!event.shiftKey) anchor = at;
      show();
    } else if (event.key === "Enter") leave(true);
    else if (event.key === "Escape") leave(null);
  }

  function leave(taken) {
    const call = done;
    done = null;
    text.classList.remove("marking");
    text.removeEventListener("keydown", key, true);
    if (!taken) getSelection().removeAllRanges();
    call(taken);
  }

  // Mark words in `pane`, from the first words of `near` (an element in it) on. `finished(true)` is called when Enter was
  // pressed, with the words selected, `finished(null)` when it was given up; `tell` with the words at every step.
  function begin(pane, near, tell, finished) {
    text = pane;
    read();
    if (!words.length) { finished(null); return; }
    told = tell;
    done = finished;
    const found = near ? words.findIndex((w) => near.contains(w.from[0])) : -1;
    anchor = at = Math.max(0, found);
    text.classList.add("marking");
    text.addEventListener("keydown", key, true);
    text.focus({ preventScroll: true });
    show();
  }

  return { begin };
})();
