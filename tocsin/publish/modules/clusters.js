// Events near each other on the screen as one circle. Counted by place first, so that a hundred thousand events cost as
// much as the places that they happened at.
import { columns, spots, tables, tolls, VIOLENCE } from "./data.js";
import { area, whereOf } from "./geography.js";

const CELL = 46; // pixels
const mercator = (lat) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (Math.max(Math.min(lat, 85), -85) * Math.PI) / 360)) / (2 * Math.PI);
export const radius = (count) => Math.min(34, 7.5 + 0.9 * Math.sqrt(count));

let projected = null;
function positions() {
  projected ??= spots.map((spot, index) => {
    const at = spot && !area(spot) ? whereOf(index) : null;
    return at ? [(at[0] + 180) / 360, mercator(at[1])] : null;
  });
  return projected;
}

// For each place: how many of the events happened there, and the last of them. Of areas (`areas`): the events by key.
export function bySpot(indices) {
  const counts = new Uint32Array(spots.length), lone = new Uint32Array(spots.length);
  for (const i of indices) { const spot = columns.spot[i]; counts[spot] += 1; lone[spot] = i; }
  const areas = new Map();
  let placeless = counts[0];
  for (let n = 1; n < spots.length; n++) {
    if (!counts[n]) continue;
    const found = area(spots[n]);
    if (!found) { if (!whereOf(n)) placeless += counts[n]; continue; }
    const entry = areas.get(found.key) ?? { ...found, count: 0, spots: [] };
    entry.count += counts[n];
    entry.spots.push(n);
    areas.set(found.key, entry);
  }
  return { counts, lone, areas: [...areas.values()], placeless };
}

// The circles of a zoom within [west, south, east, north]: {at, count, spots}, the largest first.
export function clusters({ counts }, zoom, [west, south, east, north]) {
  const world = 512 * 2 ** zoom, at = positions(), cells = new Map();
  const [top, bottom] = [mercator(north), mercator(south)], [left, right] = [(west + 180) / 360, (east + 180) / 360];
  for (let n = 1; n < counts.length; n++) {
    const place = counts[n] ? at[n] : null;
    if (!place || place[1] < top || place[1] > bottom) continue;
    if (right - left < 1 && !inside(place[0], left, right)) continue;
    const key = Math.floor((place[0] * world) / CELL) * 1e6 + Math.floor((place[1] * world) / CELL);
    const cell = cells.get(key);
    if (cell) { cell.count += counts[n]; cell.x += place[0] * counts[n]; cell.y += place[1] * counts[n]; cell.spots.push(n); }
    else cells.set(key, { key, count: counts[n], x: place[0] * counts[n], y: place[1] * counts[n], spots: [n] });
  }
  return merged([...cells.values()].map((cell) => ({ ...cell, x: cell.x / cell.count, y: cell.y / cell.count })), world);
}

// The map may show the world more than once, so that a place is inside when any copy of it is.
function inside(x, left, right) {
  const turn = x + Math.ceil(left - x);
  return turn <= right;
}

// Circles that would overlap become one: the larger takes the smaller in.
function merged(cells, world) {
  cells.sort((a, b) => b.count - a.count || a.key - b.key);
  const grid = new Map(), kept = [], near = 2 * CELL;
  for (const cell of cells) {
    const [cx, cy] = [Math.floor((cell.x * world) / near), Math.floor((cell.y * world) / near)];
    let home = null;
    for (let dx = -1; dx <= 1 && !home; dx++) for (let dy = -1; dy <= 1 && !home; dy++) {
      home = (grid.get((cx + dx) * 1e6 + cy + dy) ?? []).find((other) => Math.hypot(other.x - cell.x, other.y - cell.y) * world < (radius(other.count) + radius(cell.count)) * 0.85);
    }
    if (home) {
      const all = home.count + cell.count;
      home.x = (home.x * home.count + cell.x * cell.count) / all;
      home.y = (home.y * home.count + cell.y * cell.count) / all;
      home.count = all;
      home.spots.push(...cell.spots);
      continue;
    }
    kept.push(cell);
    const key = cx * 1e6 + cy;
    if (grid.has(key)) grid.get(key).push(cell); else grid.set(key, [cell]);
  }
  return kept.map((cell) => ({ at: unproject(cell.x, cell.y), count: cell.count, spots: cell.spots }));
}

const unproject = (x, y) => [x * 360 - 180, (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90];

// How one event looks: violence done, violence planned or stopped, or another report.
export function lookOf(index) {
  const kind = tables.kind[columns.kind[index]], stage = tables.stage[columns.stage[index]];
  if (!VIOLENCE.includes(kind)) return "other";
  return kind === "plot" || (stage && stage !== "accomplished") ? "planned" : "event";
}
export const killedOf = (index) => Math.max(tolls.killed.point[columns.killed[index]], 0);
