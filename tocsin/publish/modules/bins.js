// Weeks, months and years, and how many events, killed or wounded each holds.
import { columns, moments, tolls } from "./data.js";
import { DAY, isoOf } from "./state.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MOST_BINS = 400;

function start(day, by) {
  const at = new Date(day * DAY);
  if (by === "year") return Date.UTC(at.getUTCFullYear(), 0, 1) / DAY;
  if (by === "month") return Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1) / DAY;
  return day - ((at.getUTCDay() + 6) % 7); // weeks start on Monday (ISO 8601)
}

function next(day, by) {
  const at = new Date(day * DAY);
  if (by === "year") return Date.UTC(at.getUTCFullYear() + 1, 0, 1) / DAY;
  if (by === "month") return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1) / DAY;
  return day + 7;
}

export const iso = isoOf;
export const year = (day) => new Date(day * DAY).getUTCFullYear();
export const month = (day) => MONTHS[new Date(day * DAY).getUTCMonth()];
export const dayOfMonth = (day) => new Date(day * DAY).getUTCDate();

export function label(day, by) {
  if (by === "year") return String(year(day));
  if (by === "month") return `${month(day)} ${year(day)}`;
  return `week of ${dayOfMonth(day)} ${month(day)} ${year(day)}`;
}

// The bins from the first to the last of these events, `by` week, month or year ("" as fits). `of[moment]` is the bin
// of a date: -1 where it is coarser than a bin (a "2004" is never drawn as January), -2 where there is none.
export function binsOf(indices, by) {
  const used = new Uint8Array(moments.length);
  for (const i of indices) used[columns.moment[i]] = 1;
  let first = Infinity, last = -Infinity;
  moments.forEach((m, n) => {
    if (used[n] && m && m.first !== null) { first = Math.min(first, m.first); last = Math.max(last, m.last); }
  });
  const of = new Int16Array(moments.length).fill(-2), days = [];
  let width = by || (last - first <= 300 ? "week" : last - first <= 365 * 14 ? "month" : "year");
  if (first > last) return { by: by || "month", days, ends: [], of };
  if (width === "week" && (last - first) / 7 > MOST_BINS) width = "month";
  if (width === "month" && (last - first) / 30 > MOST_BINS) width = "year";
  const at = new Map();
  for (let day = start(first, width); day <= last; day = next(day, width)) { at.set(day, days.length); days.push(day); }
  moments.forEach((m, n) => {
    if (!used[n] || !m || m.first === null) return;
    const bin = start(m.first, width);
    of[n] = bin === start(m.last, width) ? at.get(bin) : -1;
  });
  return { by: width, days, ends: days.map((day) => next(day, width) - 1), of };
}

// How much of the measure each bin holds, and what no bin can hold.
export function fill(bins, indices, measure) {
  const values = new Float64Array(bins.days.length), point = measure === "events" ? null : tolls[measure].point;
  let coarse = 0, undated = 0;
  for (const i of indices) {
    const bin = bins.of[columns.moment[i]];
    if (bin < 0) { if (bin === -1) coarse += 1; else undated += 1; continue; }
    if (!point) values[bin] += 1;
    else values[bin] += Math.max(point[columns[measure][i]], 0);
  }
  return { values, coarse, undated };
}

// A round number at or above the largest.
export function niceTop(most) {
  if (most <= 4) return Math.max(most, 1);
  const unit = 10 ** Math.floor(Math.log10(most));
  return unit * [1, 2, 4, 5, 10].find((step) => step * unit >= most);
}
