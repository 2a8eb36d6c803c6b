// Which events pass: every filter is a table of yes and no over what events share, so that one pass over the columns
// answers for a hundred thousand events.
import { columns, countries, books, modalities, moments, size, spots, tables, tolls, whos, VIOLENCE } from "./data.js";
import { hits } from "./leads.js";
import { daysOf, firstDay, isDay, lastDay } from "./state.js";
import { fold } from "./text.js";

const yes = (table, holds) => Uint8Array.from(table, (entry, n) => (holds(entry, n) ? 1 : 0));
const bit = (name) => 1 << modalities.indexOf(name);
const NAMED = ["claimed", "attributed", "suspected", "asserted", "reported"].reduce((sum, name) => sum | bit(name), 0);
const GRADES = "ABCDEF";

// A place filter is a country's code or name, a province or a place by name.
const names = (spot) => (spot.names ??= [spot.country, spot.place, spot.admin1, countries[spot.country]].filter(Boolean).map(fold));

const folds = new Map();
function foldedTable(name) {
  if (!folds.has(name)) {
    const text = { spot: (entry) => entry[7], who: (entry) => entry[1], named: (entry) => entry.join(" ") }[name] ?? ((entry) => entry);
    folds.set(name, tables[name].map((entry) => (entry ? fold(text(entry)) : "")));
  }
  return folds.get(name);
}

const SEARCHED = ["what", "spot", "who", "named", "type", "stage", "context"];
const found = new Map(); // of the last search: its terms' masks, since typing goes on from them

function mask(term, sentences) {
  const key = `${sentences} ${term}`;
  if (!found.has(key)) {
    if (found.size > 20) found.clear();
    const made = new Uint8Array(size);
    for (const name of SEARCHED) {
      const table = yes(foldedTable(name), (entry) => entry.includes(term));
      if (table.includes(1)) {
        const column = columns[name];
        for (let i = 0; i < size; i++) made[i] |= table[column[i]];
      }
    }
    hits(term, made);
    found.set(key, made);
  }
  return found.get(key);
}

// The filters that are set, as [column, table] pairs; a table answers for what the column holds.
function tests(state, sentences) {
  const made = [];
  const kinds = state.kind === "all" ? null : state.kind ? state.kind.split(",") : VIOLENCE;
  if (kinds) made.push([columns.kind, yes(tables.kind, (kind) => kinds.includes(kind))]);
  if (state.actor) made.push([columns.who, yes(whos, (who) => (who ? who.family.includes(state.actor) : state.actor === "unknown"))]);
  if (state.place) {
    const wanted = fold(state.place);
    made.push([columns.spot, yes(spots, (spot) => spot && names(spot).includes(wanted))]);
  }
  if (state.type) made.push([columns.type, yes(tables.type, (type) => type === state.type)]);
  if (state.stage) made.push([columns.stage, yes(tables.stage, (stage) => stage === state.stage)]);
  if (state.codebook) {
    const asked = 1 << books.indexOf(state.codebook);
    made.push([columns.books, Uint8Array.from({ length: 1 << books.length }, (_, n) => (books.includes(state.codebook) && n & asked ? 1 : 0))]);
  }
  if (state.responsibility) {
    const holds = state.responsibility === "nobody" ? (bits) => !(bits & NAMED) : (bits) => bits & bit(state.responsibility);
    made.push([columns.voices, Uint8Array.from({ length: 1 << modalities.length }, (_, bits) => (holds(bits) ? 1 : 0))]);
  }
  if (/^\d+$/.test(state.toll ?? "")) made.push([columns.killed, yes(tables.killed, (_, n) => tolls.killed.point[n] >= Number(state.toll))]);
  if (state.grade) made.push([columns.grade, Uint8Array.from({ length: 7 }, (_, n) => (n > 0 && n <= GRADES.indexOf(state.grade) + 1 ? 1 : 0))]);
  for (const term of state.q ? fold(state.q).split(/\s+/).filter(Boolean) : []) made.push([null, mask(term, sentences)]);
  return made;
}

// An event counts in the period in which its date begins, as on the command line; one without a date in none.
function within(state) {
  const from = isDay(state.from) ? daysOf(firstDay(state.from)) : null, to = isDay(state.to) ? daysOf(lastDay(state.to)) : null;
  if (from === null && to === null) return null;
  return yes(moments, (m) => m && m.first !== null && (from === null || m.first >= from) && (to === null || m.first <= to));
}

// `every`: what passes all filters but the period. `shown`: what passes all. Both in the page's order, newest first.
export function filter(state, sentences) {
  const pairs = tests(state, sentences), kept = new Uint32Array(size);
  let n = 0;
  next: for (let i = 0; i < size; i++) {
    for (const [column, table] of pairs) if (!table[column ? column[i] : i]) continue next;
    kept[n++] = i;
  }
  const every = kept.subarray(0, n), period = within(state);
  return { every, shown: period ? every.filter((i) => period[columns.moment[i]]) : every };
}

export const only = (indices, spotTable) => indices.filter((i) => spotTable[columns.spot[i]]);
