// Provinces coloured by how many events, killed or wounded they hold. What is known to the country alone is in none of
// them, and is counted beside the map.
import { columns, spots, tolls } from "./data.js";
import { provinceShapes, provincesOf } from "./geography.js";
import { isDark } from "./mapstyle.js";
import { element, group } from "./text.js";

const RAMPS = {
  light: ["#fbe3d6", "#f3b796", "#e0825f", "#bf4a37", "#83211c"],
  dark: ["#5b3a35", "#86483b", "#b35a44", "#dd7f62", "#f8b597"], // more is lighter: it stands out from a dark land
};

let placed = null, coloured = new Set();

// Class bounds that a reader can hold in mind: round numbers, each class about a factor beyond the one before.
function bounds(values) {
  const most = values.reduce((m, v) => Math.max(m, v), 0);
  for (const steps of [[1, 2, 3, 4, 5], [1, 2, 5, 10, 20], [1, 5, 10, 20, 50], [1, 5, 20, 50, 100], [1, 10, 50, 100, 500], [1, 10, 100, 500, 1000], [1, 50, 500, 2000, 5000]]) {
    if (most < steps[4] * 4) return steps;
  }
  return [1, 100, 1000, 5000, 20000];
}

// Colours the map's provinces; answers with what the legend says and how to find a province's events.
export function colourProvinces(map, indices, measure) {
  if (!placed) {
    placed = spots.map((spot) => provincesOf(spot));
    map.getSource("provinces").setData(provinceShapes());
  }
  const point = measure === "events" ? null : tolls[measure].point, perSpot = new Float64Array(spots.length);
  for (const i of indices) perSpot[columns.spot[i]] += point ? Math.max(point[columns[measure][i]], 0) : 1;
  const sums = new Map();
  let outside = 0;
  perSpot.forEach((value, n) => {
    if (!value) return;
    if (!placed[n].length) outside += value;
    for (const id of placed[n]) sums.set(id, (sums.get(id) ?? 0) + value);
  });
  const steps = bounds([...sums.values()]), ramp = RAMPS[isDark() ? "dark" : "light"];
  for (const id of coloured) if (!sums.has(id)) map.removeFeatureState({ source: "provinces", id });
  for (const [id, value] of sums) map.setFeatureState({ source: "provinces", id }, { colour: ramp[steps.findLastIndex((step) => value >= step)] });
  coloured = new Set(sums.keys());
  const events = (id) => indices.filter((i) => placed[columns.spot[i]].includes(id));
  return { steps, ramp, measure, outside, events, most: Math.max(0, ...sums.values()) };
}

export function legendOf({ steps, ramp, measure, outside, most }) {
  const root = document.getElementById("shades");
  root.replaceChildren();
  const used = steps.filter((step) => step <= Math.max(most, 1));
  used.forEach((step, n) => {
    const item = element("li"), key = element("i", "key shade");
    key.style.backgroundColor = ramp[n];
    const last = n === used.length - 1 ? "" : used[n + 1] - 1;
    item.append(key, last === "" ? `${group(step)} or more` : last === step ? group(step) : `${group(step)}–${group(last)}`);
    root.append(item);
  });
  document.getElementById("shades-title").textContent = `${measure === "events" ? "Events" : measure === "killed" ? "Killed" : "Wounded"} by province`;
  document.getElementById("shades-note").textContent = outside ? `${group(outside)} known to no province.` : "";
}
