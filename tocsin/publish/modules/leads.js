// The sentence that tells most of each event: read from files of some thousands, when first looked at or searched.
import { size } from "./data.js";
import { fold } from "./text.js";

const EACH = 2000; // as in packing.py
const files = Math.ceil(size / EACH);
const loading = new Map(), folded = new Map();
let rules = "";

export const useRules = (query) => { rules = query; };

// A page that is opened from disk cannot fetch, but it can load a script.
function load(file) {
  if (!loading.has(file)) {
    loading.set(file, new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = `data/leads-${file}.js${rules}`;
      script.onload = () => resolve(window[`TOCSIN_LEADS_${file}`] ?? []);
      script.onerror = () => resolve([]); // the events are there without their sentences
      document.head.append(script);
    }));
  }
  return loading.get(file);
}

// [before, marked, after] of one event, or null.
export const leadOf = async (index) => (await load(Math.floor(index / EACH)))[index % EACH] ?? null;

// Every file, ready for `hits`; calls `done` when the last one is there. Each is folded in a turn of its own.
let searching = null;
export function prepare() {
  searching ??= (async () => {
    for (let file = 0; file < files; file++) {
      const found = await load(file);
      folded.set(file, fold(found.map((lead) => (lead ? lead.join("").replaceAll("\n", " ") : "")).join("\n")));
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  })();
  return searching;
}
export const ready = () => folded.size === files;

// Marks in `mask` every event whose sentence has the term; files that are not there yet have no hits.
export function hits(term, mask) {
  for (const [file, text] of folded) {
    let index = file * EACH, from = 0;
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at)) {
      for (let line = text.indexOf("\n", from); line >= 0 && line < at; line = text.indexOf("\n", from)) { index++; from = line + 1; }
      mask[index] = 1;
      const end = text.indexOf("\n", at);
      if (end < 0) break;
      at = end;
    }
  }
}
