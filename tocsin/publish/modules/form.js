// The filters: filled from what the events hold, shown as the URL asks, and as chips that can be taken away.
import { about, actors, books, codebooks, columns, countries, modalities, size, spots, tables, whos } from "./data.js";
import { FILTERS } from "./state.js";
import { element, group } from "./text.js";

export const LABELS = {
  assassination: "Assassination", armed_assault: "Armed assault", bombing: "Bombing", hijacking: "Hijacking", hostage_taking: "Hostage taking",
  facility_attack: "Attack on a facility", unarmed_assault: "Unarmed assault", unknown: "Not known",
};
const KINDS = { control: "Control of ground", strength: "Strength", detention: "People held", tally: "Counts by others", warning: "Warnings" };
const SAID = { claimed: "Claimed by a group", attributed: "Attributed by others", suspected: "Suspected", denied: "Denied" };
const GRADES = { A: "A: completely reliable", B: "B or better", C: "C or better", D: "D or better", E: "E or better" };
const TOLLS = [1, 2, 5, 10, 25, 50, 100];
const NAMES = { q: "Words", actor: "Group", place: "Place", from: "From", to: "To", type: "Type", stage: "Stage", kind: "Kind", responsibility: "Responsibility", toll: "Killed", grade: "Source", codebook: "Codebook" };

function option(select, value, text) {
  const made = element("option", "", text);
  made.value = value;
  select.append(made);
}

// How many events have each entry of a table; entries that no event has are left out.
function tally(name) {
  const counts = new Uint32Array(tables[name].length);
  for (let i = 0; i < size; i++) counts[columns[name][i]] += 1;
  return counts;
}
const sorted = (counts) => [...counts].filter(([, n]) => n).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
const entries = (name) => sorted([...tally(name)].map((n, at) => [tables[name][at], n]).slice(1));

export function fillForm(form, state) {
  const families = new Map(), written = new Map(), perWho = tally("who"), perSpot = tally("spot");
  whos.forEach((who, n) => {
    if (!who) return;
    written.set(who.id, who.name);
    for (const id of who.family) families.set(id, (families.get(id) ?? 0) + perWho[n]);
  });
  const nameOf = (id) => (actors[id] && actors[id] !== id ? actors[id] : written.get(id) ?? id);
  for (const [id, n] of sorted(families)) option(form.actor, id, `${nameOf(id)} (${group(n)})`);
  option(form.actor, "unknown", `None shown (${group(perWho[0])})`);
  const perCountry = new Map(), perProvince = new Map();
  spots.forEach((spot, n) => {
    if (!spot?.country) return;
    perCountry.set(spot.country, (perCountry.get(spot.country) ?? 0) + perSpot[n]);
    if (!spot.admin1) return;
    const inside = perProvince.get(spot.country) ?? new Map();
    inside.set(spot.admin1, (inside.get(spot.admin1) ?? 0) + perSpot[n]);
    perProvince.set(spot.country, inside);
  });
  for (const [code, n] of sorted(perCountry)) {
    option(form.place, code, `${countries[code]} (${group(n)})`);
    if (n > 1) for (const [admin1, m] of sorted(perProvince.get(code) ?? [])) option(form.place, admin1, `\u2003${admin1} (${group(m)})`);
  }
  for (const [type, n] of entries("type")) option(form.type, type, `${LABELS[type] ?? type} (${group(n)})`);
  for (const [stage, n] of entries("stage")) option(form.stage, stage, `${stage} (${group(n)})`);
  for (const name of books) if (name !== "all") option(form.codebook, name, name);
  option(form.kind, "", "Attacks, plots");
  option(form.kind, "attack", "Attacks");
  option(form.kind, "plot", "Plots");
  for (const [kind] of entries("kind")) if (KINDS[kind]) option(form.kind, kind, KINDS[kind]);
  option(form.kind, "all", "Everything");
  for (const [name, text] of Object.entries(SAID)) if (modalities.includes(name)) option(form.responsibility, name, text);
  option(form.responsibility, "nobody", "Nobody named");
  for (const n of TOLLS) option(form.toll, String(n), `${n} or more`);
  for (const [grade, text] of Object.entries(GRADES)) option(form.grade, grade, text);
  form.codebook.closest("label").hidden = !books.length;
  form.grade.closest("label").hidden = !columns.grade.some((grade) => grade > 0);
  // A value from the URL that no event has stays chosen, so that the page shows what was asked for.
  for (const key of FILTERS) {
    if (form[key].options && state[key] && ![...form[key].options].some((o) => o.value === state[key])) option(form[key], state[key], state[key]);
  }
  return nameOf;
}

export function showForm(form, state, rule, chips) {
  const used = FILTERS.filter((key) => state[key]);
  for (const key of FILTERS) {
    if (form[key] !== document.activeElement || key !== "q") form[key].value = state[key] ?? "";
    form[key].classList.toggle("set", Boolean(state[key]));
  }
  rule.hidden = !codebooks[state.codebook];
  rule.textContent = codebooks[state.codebook] ? `Counted by the codebook “${state.codebook}”: ${codebooks[state.codebook]}` : "";
  document.getElementById("reset").disabled = !used.length;
  const hidden = used.filter((key) => form[key].closest(".further")).length;
  document.getElementById("all-filters").textContent = hidden ? `More filters (${hidden})` : "More filters";
  chips.hidden = !used.length;
  chips.replaceChildren(...used.map((key) => {
    const item = element("li"), button = element("button", "chip-button");
    const shown = form[key].options ? form[key].selectedOptions[0]?.textContent.replace(/ \([\d,]+\)$/, "").trim() : state[key];
    button.type = "button";
    button.dataset.drop = key;
    button.append(element("span", "", `${NAMES[key]}: `), element("bdi", "", shown), element("span", "drop", "×"));
    button.setAttribute("aria-label", `Take away the filter ${NAMES[key]}: ${shown}`);
    item.append(button);
    return item;
  }));
}

export const live = about.live;
