// The events of the page, unpacked: tables of what many events share, columns that point into them, and any one event as
// a record. `tocsin/publish/packing.py` writes them; entry 0 of every table is "unknown".
const packed = window.TOCSIN_DATA;
const WIDTHS = { u1: Uint8Array, u2: Uint16Array, u4: Uint32Array };

function numbers([kind, text]) {
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
  return new WIDTHS[kind](bytes.buffer);
}

export const { about, countries, actors, codebooks, size, tables, books, modalities } = packed;
export const columns = Object.fromEntries(Object.entries(packed.columns).map(([name, given]) => [name, numbers(given)]));

const SPOT = ["place", "admin1", "country", "geonames", "lat", "lon", "precision", "where"];
export const spots = tables.spot.map((entry, index) => (entry ? { index, ...Object.fromEntries(SPOT.map((name, n) => [name, entry[n]])) } : null));
export const whos = tables.who.map((entry) => (entry ? { id: entry[0], name: entry[1], family: entry[2] } : null));
export const moments = tables.moment.map((entry) => (entry ? { when: entry[0], first: entry[1], last: entry[2] } : null));

// A range of people, ready to be summed: `point` is the number that stands for it, -1 where none is stated.
function ranges(table) {
  const made = { low: new Int32Array(table.length), point: new Int32Array(table.length).fill(-1), high: new Int32Array(table.length), open: new Uint8Array(table.length) };
  table.forEach((entry, n) => {
    if (!entry) return;
    const [low, best, high] = entry;
    made.point[n] = best ?? low ?? high;
    made.low[n] = low ?? 0;
    made.high[n] = high ?? made.point[n];
    made.open[n] = high === null ? 1 : 0;
  });
  return made;
}
export const tolls = { killed: ranges(tables.killed), wounded: ranges(tables.wounded) };

const order = packed.ids ? packed.ids.split("\n") : [];
let places = null;

// Where the event with this id stands in the order of the page, or -1.
export function indexOf(id) {
  places ??= new Map(order.map((one, n) => [one, n]));
  return places.get(id) ?? -1;
}

export const idOf = (index) => order[index];

export function record(index) {
  const spot = spots[columns.spot[index]], who = whos[columns.who[index]];
  const kind = tables.kind[columns.kind[index]], what = tables.what[columns.what[index]];
  return {
    index, id: order[index], kind, spot,
    type: tables.type[columns.type[index]], stage: tables.stage[columns.stage[index]],
    when: moments[columns.moment[index]]?.when ?? "", who: who?.name ?? "", actor: who?.id ?? null,
    title: spot?.where && kind !== "control" ? `${what} in ${spot.where}` : what,
    killed: tables.killed[columns.killed[index]], wounded: tables.wounded[columns.wounded[index]], casualties: tables.casualties[columns.casualties[index]],
    reports: columns.reports[index],
  };
}

export const VIOLENCE = ["attack", "plot"];
const violent = Uint8Array.from(tables.kind, (kind) => (VIOLENCE.includes(kind) ? 1 : 0));
export const isViolent = (index) => violent[columns.kind[index]] === 1;
