// What the page shows, kept in its URL: the filters by the names that the command line uses, and the view.
export const FILTERS = ["q", "actor", "place", "from", "to", "type", "stage", "kind", "responsibility", "toll", "grade", "codebook"];
// The server's page is computed for these; on files they were fixed when the page was published.
export const RULES = ["as-of", "policy"];
export const VIEW = ["look", "measure", "by", "groups", "inview", "map", "event", ...RULES];

export function read() {
  const state = {};
  const hash = new URLSearchParams(location.hash.slice(1));
  const query = new URLSearchParams(location.search);
  for (const key of [...FILTERS, ...VIEW]) {
    const value = hash.get(key) ?? query.get(key);
    if (value) state[key] = value;
  }
  return state;
}

export function asQuery(state, keys) {
  const query = new URLSearchParams();
  for (const key of keys) if (state[key]) query.set(key, state[key]);
  return query.toString();
}

// The query where the browser lets a page change it, else the part behind the "#".
export function write(state) {
  const text = asQuery(state, [...FILTERS, ...VIEW]);
  try {
    history.replaceState(null, "", location.pathname + (text ? "?" + text : ""));
  } catch {
    location.replace("#" + text);
  }
  try { sessionStorage.setItem("tocsin-list", text ? "?" + text : ""); } catch { /* the way back is the plain list */ }
}

export const isDay = (value) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value ?? "");
export const firstDay = (value) => (value.length === 4 ? value + "-01-01" : value.length === 7 ? value + "-01" : value);
export const lastDay = (value) => (value.length === 4 ? value + "-12-31" : value.length === 7 ? new Date(Date.UTC(+value.slice(0, 4), +value.slice(5), 0)).toISOString().slice(0, 10) : value);
export const DAY = 86400000;
export const daysOf = (day) => Math.round(Date.parse(day + "T00:00:00Z") / DAY);
export const isoOf = (days) => new Date(days * DAY).toISOString().slice(0, 10);
