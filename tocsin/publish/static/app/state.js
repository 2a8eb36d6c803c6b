// What the page shows, kept in its URL: the filters by the names that the command line uses, and the view.
(function () {
  "use strict";
  const FILTERS = ["q", "actor", "place", "type", "stage", "codebook", "kind", "from", "to"];
  const VIEW = ["measure", "by", "inview", "map", "event", "as-of", "policy"];
  const VIOLENCE = ["attack", "plot"];

  function read() {
    const state = {};
    const hash = new URLSearchParams(location.hash.slice(1));
    const query = new URLSearchParams(location.search);
    for (const key of [...FILTERS, ...VIEW]) {
      const value = hash.get(key) ?? query.get(key);
      if (value) state[key] = value;
    }
    return state;
  }

  function asQuery(state, keys) {
    const query = new URLSearchParams();
    for (const key of keys) if (state[key]) query.set(key, state[key]);
    return query.toString();
  }

  // The query where the browser lets a page change it, else the part behind the "#".
  function write(state) {
    const text = asQuery(state, [...FILTERS, ...VIEW]);
    try {
      history.replaceState(null, "", location.pathname + (text ? "?" + text : ""));
    } catch {
      location.replace("#" + text);
    }
    try { sessionStorage.setItem("tocsin-list", text ? "?" + text : ""); } catch { /* the way back is the plain list */ }
  }

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const firstDay = (value) => (value.length === 4 ? value + "-01-01" : value.length === 7 ? value + "-01" : value);
  const lastDay = (value) => (value.length === 4 ? value + "-12-31" : value.length === 7 ? value + "-31" : value);
  const isDay = (value) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value ?? "");
  const words = (row) => (row.words ??= fold(
    [row.title, row.where, row.who, ...row.actors, row.type, row.stage, row.context, row.lead ? row.lead.join("") : ""].join(" ")));

  // A place filter is a country's code or name, a province or a place by name.
  // `wanted` is folded already; a row's own names are folded once.
  function inPlace(row, wanted, countries) {
    row.places ??= [row.country, row.place, row.admin1, countries[row.country]].filter(Boolean).map(fold);
    return row.places.includes(wanted);
  }

  // An event counts in the period in which its date begins, as on the command line; one without a date in none.
  function inDays(row, from, to) {
    if (!from && !to) return true;
    return Boolean(row.days) && (!from || row.days[0] >= from) && (!to || row.days[0] <= to);
  }

  function ofKind(row, kind) {
    if (kind === "all") return true;
    return (kind ? kind.split(",") : VIOLENCE).includes(row.kind);
  }

  function filter(rows, state, countries, { ignoreDays = false } = {}) {
    const terms = state.q ? fold(state.q).split(/\s+/).filter(Boolean) : [];
    const place = state.place ? fold(state.place) : "";
    const from = isDay(state.from) ? firstDay(state.from) : null;
    const to = isDay(state.to) ? lastDay(state.to) : null;
    return rows.filter((row) =>
      ofKind(row, state.kind) &&
      (!state.actor || row.family.includes(state.actor) || (state.actor === "unknown" && !row.actor)) &&
      (!state.codebook || row.codebooks.includes(state.codebook)) &&
      (!state.type || row.type === state.type) &&
      (!state.stage || row.stage === state.stage) &&
      (!place || inPlace(row, place, countries)) &&
      (ignoreDays || inDays(row, from, to)) &&
      terms.every((term) => words(row).includes(term)));
  }

  Object.assign(window.Tocsin, { FILTERS, VIOLENCE, read, write, asQuery, filter, isDay, firstDay, lastDay });
})();
