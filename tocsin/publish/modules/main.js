// Puts the page together: reads the URL, fills the filters, and redraws whatever a change touches.
import { about, columns, indexOf, record, size } from "./data.js";
import { drawFigures } from "./figures.js";
import { filter, only } from "./filter.js";
import { fillForm, showForm } from "./form.js";
import { whereOf } from "./geography.js";
import * as leads from "./leads.js";
import { drawList, growList, useRules } from "./list.js";
import { createMap, focusOnMap, mapView, placeless, placesInView, showOnMap } from "./map.js";
import { drawMultiples } from "./multiples.js";
import { asQuery, FILTERS, read, RULES, VIEW, write } from "./state.js";
import { drawTimeline } from "./timeline.js";
import { group, plural } from "./text.js";

const MANY = 20_000; // events
const byId = (id) => document.getElementById(id);
const form = byId("filters"), list = byId("list"), more = byId("more"), state = read();
if (!about.live) for (const key of RULES) delete state[key];
const ruled = asQuery(state, RULES), rules = ruled ? "?" + ruled : "";
useRules(rules);
leads.useRules(rules);
let ownMap = null, nameOf = null, drawing = 0, found = { every: [], shown: [] };

// The page of a figure, a server's for any filters; on files those that were published: of one group, country or type.
function figureAddress(kind, measure) {
  const set = FILTERS.filter((key) => state[key]);
  if (kind === "groups") return `groups/index.html${rules}`;
  if (about.live) return `figures/${measure}.html?${asQuery(state, [...FILTERS, ...RULES])}`;
  const name = set.length ? `${measure}.${set[0]}.${state[set[0]]}` : measure;
  return set.length < 2 && about.figures.includes(name) ? `figures/${encodeURIComponent(name)}.html` : null;
}

const timeline = () => drawTimeline(byId("chart"), byId("timeline-note"), found.every, state, (from, to, focus) => {
  change({ from, to });
  if (focus) byId("chart").querySelector(`[data-which=${focus}]`)?.focus();
});

const multiples = () => drawMultiples(byId("multiples"), byId("multiples-note"), found.shown, state,
  (by, id) => (by === "actor" ? nameOf(id) : by === "type" ? form.type.querySelector(`option[value="${CSS.escape(id)}"]`)?.textContent.replace(/ \([\d,]+\)$/, "") : undefined),
  (by, id) => { change({ [by]: id }); byId("filters").scrollIntoView({ block: "nearest" }); });

function drawResults() {
  const shown = state.inview === "1" && ownMap ? only(found.shown, placesInView()) : found.shown;
  drawFigures(byId("figures"), shown, figureAddress);
  byId("list-title").textContent = plural(shown.length, "event");
  drawList(list, more, shown, showOne);
  if (ownMap) {
    const missing = placeless(shown);
    byId("map-note").hidden = missing === 0;
    byId("map-note").textContent = `${group(missing)} not on the map: no place is known.`;
  }
}

function showOne(index) {
  state.event = record(index).id;
  write(state);
  if (focusOnMap(index)) byId("map").scrollIntoView({ block: "nearest" });
}

function links() {
  if (!about.live) return;
  for (const link of document.querySelectorAll("[data-twin]")) {
    link.href = link.getAttribute("href").split("?")[0] + "?" + asQuery(state, [...FILTERS, ...RULES]);
  }
}

function search() {
  if (!state.q || leads.ready()) { byId("search-note").hidden = true; return; }
  byId("search-note").hidden = false;
  leads.prepare().then(() => { byId("search-note").hidden = true; redraw(); });
}

function redraw() {
  search();
  found = filter(state, leads.ready());
  showForm(form, state, byId("rule"), byId("chips"));
  byId("inview").checked = state.inview === "1";
  for (const [id, value] of [["measure", "events"], ["by", ""], ["groups", "actor"], ["look", "points"]]) byId(id).value = state[id] ?? value;
  timeline();
  drawResults();
  links();
  // What lies below and the map come after the next frame, so that the numbers and the list answer at once; of several
  // quick changes only the last is drawn.
  const mine = ++drawing;
  requestAnimationFrame(() => setTimeout(() => {
    if (mine !== drawing) return;
    multiples();
    if (ownMap) showOnMap(found.shown, state.look ?? "points", state.measure ?? "events");
  }, 0));
}

function change(changes) {
  Object.assign(state, changes);
  write(state);
  redraw();
}

function boundsOf(indices) {
  const box = [[180, 90], [-180, -90]], seen = new Set();
  for (const i of indices) seen.add(columns.spot[i]);
  for (const spot of seen) {
    const at = whereOf(spot);
    if (!at) continue;
    box[0] = [Math.min(box[0][0], at[0]), Math.min(box[0][1], at[1])];
    box[1] = [Math.max(box[1][0], at[0]), Math.max(box[1][1], at[1])];
  }
  return box[0][0] > box[1][0] ? null : box;
}

function listen() {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => {
    const rule = event.target.dataset.rule;
    if (!rule) return;
    state[rule] = event.target.value.trim();
    location.search = asQuery(state, [...FILTERS, ...VIEW]); // the server computes the events anew by this rule
  });
  form.addEventListener("change", (event) => { if (event.target.name && event.target.name !== "q") change({ [event.target.name]: event.target.value.trim() }); });
  let typing = 0;
  form.q.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(() => change({ q: form.q.value.trim() }), 120); });
  form.addEventListener("reset", (event) => { event.preventDefault(); form.q.value = ""; change(Object.fromEntries(FILTERS.map((key) => [key, ""]))); });
  byId("chips").addEventListener("click", (event) => {
    const drop = event.target.closest("[data-drop]")?.dataset.drop;
    if (!drop) return;
    if (drop === "q") form.q.value = "";
    change({ [drop]: "" });
    (byId("chips").querySelector("button") ?? form.q).focus();
  });
  byId("all-filters").addEventListener("click", (event) => event.target.setAttribute("aria-expanded", String(form.classList.toggle("open"))));
  byId("inview").addEventListener("change", (event) => change({ inview: event.target.checked ? "1" : "" }));
  for (const [id, value] of [["measure", "events"], ["by", ""], ["groups", "actor"], ["look", "points"]]) {
    byId(id).addEventListener("change", (event) => change({ [id]: event.target.value === value ? "" : event.target.value }));
  }
  more.addEventListener("click", () => growList(list, more));
  let sizing = 0;
  window.addEventListener("resize", () => { clearTimeout(sizing); sizing = setTimeout(timeline, 120); });
}

function start() {
  nameOf = fillForm(form, state);
  if (FILTERS.some((key) => state[key] && form[key].closest(".further"))) {
    form.classList.add("open");
    byId("all-filters").setAttribute("aria-expanded", "true");
  }
  listen();
  redraw();
  if (window.matchMedia("(max-width: 760px)").matches) document.querySelector(".legend").open = false;
  performance.mark("tocsin-list");
  document.documentElement.dataset.events = String(size);
}

// The map's own files come last, after the list is there.
function startMap() {
  const view = /^\d+(\.\d+)?(\/-?\d+(\.\d+)?){2}$/.test(state.map ?? "") ? state.map.split("/").map(Number) : null;
  ownMap = createMap(byId("map"), byId("map-note"), {
    view, bounds: boundsOf(found.shown),
    onMove: (byHand) => {
      if (byHand) { state.map = mapView(); write(state); }
      if (state.inview === "1") drawResults();
    },
  });
  showOnMap(found.shown, state.look ?? "points", state.measure ?? "events");
  if (ownMap) drawResults();
  const asked = state.event ? indexOf(state.event) : -1;
  if (asked >= 0) focusOnMap(asked);
}

// Once the browser has painted something. A page in the background paints nothing, and goes on at once.
function painted(then) {
  let waits = true;
  const go = () => { if (waits) { waits = false; then(); } };
  if (document.hidden || performance.getEntriesByName("first-contentful-paint").length) { go(); return; }
  try {
    new PerformanceObserver((entries) => { if (entries.getEntriesByName("first-contentful-paint").length) setTimeout(go, 0); }).observe({ type: "paint", buffered: true });
  } catch {
    go(); // a browser that does not tell
  }
  setTimeout(go, 2000);
}

// Many events take their time: the page's frame is painted first. The map, which keeps the graphics busy, comes after the
// numbers and the list were painted.
function begin() {
  start();
  const last = () => painted(() => requestAnimationFrame(() => setTimeout(startMap, 0)));
  if (document.readyState === "complete") last(); else window.addEventListener("load", last);
}

if (size > MANY) painted(begin); else begin();
