// Puts the page together: reads the URL, fills the filters, and redraws whatever a change touches.
(function () {
  "use strict";
  const tocsin = window.Tocsin;
  const { about, actors, codebooks, countries, rows } = window.TOCSIN_DATA;
  const byId = (id) => document.getElementById(id);
  const form = byId("filters"), list = byId("list"), more = byId("more");
  const state = tocsin.read();
  let ownMap = null, drawing = 0;

  const LABELS = {
    assassination: "Assassination", armed_assault: "Armed assault", bombing: "Bombing", hijacking: "Hijacking", hostage_taking: "Hostage taking",
    facility_attack: "Attack on a facility", unarmed_assault: "Unarmed assault", unknown: "Not known",
  };
  // The server's page is computed for these; on files they were fixed when the page was published.
  const RULES = ["as-of", "policy"];
  if (!about.live) for (const key of RULES) delete state[key];
  const rules = tocsin.asQuery(state, RULES);
  tocsin.rules = rules ? "?" + rules : "";
  const KINDS = { control: "Control of ground", strength: "Strength", detention: "People held", tally: "Counts by others", warning: "Warnings" };

  function option(select, value, text) {
    const made = tocsin.element("option", "", text);
    made.value = value;
    select.append(made);
    return made;
  }

  const countBy = (key) => {
    const counts = new Map();
    for (const row of rows) if (row[key]) counts.set(row[key], (counts.get(row[key]) ?? 0) + 1);
    return counts;
  };
  const byCount = (counts) => [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

  function fillFilters() {
    const families = new Map();
    for (const row of rows) for (const id of row.family) families.set(id, (families.get(id) ?? 0) + 1);
    const written = new Map(rows.map((row) => [row.actor, row.who]));
    for (const [id, n] of byCount(families)) option(form.actor, id, `${actors[id] !== id ? actors[id] : written.get(id) ?? id} (${n})`);
    option(form.actor, "unknown", `None shown (${rows.filter((row) => !row.actor).length})`);
    for (const [code, n] of byCount(countBy("country"))) {
      option(form.place, code, `${countries[code]} (${n})`);
      const provinces = new Map();
      for (const row of rows) if (row.country === code && row.admin1) provinces.set(row.admin1, (provinces.get(row.admin1) ?? 0) + 1);
      if (n > 1) for (const [admin1, m] of byCount(provinces)) option(form.place, admin1, `\u2003${admin1} (${m})`);
    }
    for (const [type, n] of byCount(countBy("type"))) option(form.type, type, `${LABELS[type] ?? type} (${n})`);
    for (const [stage, n] of byCount(countBy("stage"))) option(form.stage, stage, `${stage} (${n})`);
    for (const name of Object.keys(codebooks)) if (name !== "all") option(form.codebook, name, name);
    form.codebook.closest("label").hidden = !Object.keys(codebooks).length;
    option(form.kind, "", "Attacks, plots");
    option(form.kind, "attack", "Attacks");
    option(form.kind, "plot", "Plots");
    for (const [kind] of byCount(countBy("kind"))) if (KINDS[kind]) option(form.kind, kind, KINDS[kind]);
    option(form.kind, "all", "Everything");
    // A value from the URL that no event has stays chosen, so that the page shows what was asked for.
    for (const key of ["actor", "place", "type", "stage", "kind", "codebook"]) {
      if (state[key] && ![...form[key].options].some((o) => o.value === state[key])) option(form[key], state[key], state[key]);
    }
  }

  function showFilters() {
    for (const key of tocsin.FILTERS) {
      form[key].value = state[key] ?? "";
      form[key].classList.toggle("set", Boolean(state[key]));
    }
    byId("inview").checked = state.inview === "1";
    byId("measure").value = state.measure ?? "events";
    byId("by").value = state.by ?? "";
    byId("rule").hidden = !codebooks[state.codebook];
    byId("rule").textContent = codebooks[state.codebook] ? `Counted by the codebook “${state.codebook}”: ${codebooks[state.codebook]}` : "";
    const used = tocsin.FILTERS.filter((key) => state[key]).length;
    byId("reset").disabled = !used;
    byId("all-filters").textContent = used ? `Filters (${used})` : "Filters";
  }

  function drawTimeline() {
    tocsin.drawTimeline(byId("chart"), byId("timeline-note"), tocsin.filter(rows, state, countries, { ignoreDays: true }), state, (from, to, focus) => {
      change({ from, to });
      if (focus) byId("chart").querySelector(`[data-which=${focus}]`)?.focus();
    });
  }

  function drawList(filtered) {
    const shown = state.inview === "1" ? filtered.filter(tocsin.inView) : filtered;
    tocsin.drawFigures(byId("figures"), shown);
    byId("list-title").textContent = `${tocsin.group(shown.length)} event${shown.length === 1 ? "" : "s"}`;
    tocsin.drawList(list, more, shown, showOne);
    const placeless = shown.filter((row) => !tocsin.whereOf(row)).length;
    if (ownMap) {
      byId("map-note").hidden = placeless === 0;
      byId("map-note").textContent = `${tocsin.group(placeless)} not on the map: no place is known.`;
    }
  }

  function showOne(row) {
    state.event = row.id;
    tocsin.write(state);
    if (tocsin.focusOnMap(row)) byId("map").scrollIntoView({ block: "nearest" });
  }

  function twins() {
    if (!about.live) return;
    for (const link of document.querySelectorAll("[data-twin]")) {
      link.href = link.getAttribute("href").split("?")[0] + "?" + tocsin.asQuery({ ...state, kind: state.kind || tocsin.VIOLENCE.join() }, [...tocsin.FILTERS, ...RULES]);
    }
  }

  function redraw() {
    const filtered = tocsin.filter(rows, state, countries);
    showFilters();
    drawTimeline();
    drawList(filtered);
    twins();
    // The map comes a moment later, so that the list answers at once; of several quick changes only the last is drawn.
    clearTimeout(drawing);
    drawing = setTimeout(() => tocsin.showOnMap(filtered), 0);
  }

  function change(changes) {
    Object.assign(state, changes);
    tocsin.write(state);
    redraw();
  }

  function boundsOf(shown) {
    const spots = shown.map(tocsin.whereOf).filter(Boolean);
    if (!spots.length) return null;
    const box = [[180, 90], [-180, -90]];
    for (const [lon, lat] of spots) {
      box[0] = [Math.min(box[0][0], lon), Math.min(box[0][1], lat)];
      box[1] = [Math.max(box[1][0], lon), Math.max(box[1][1], lat)];
    }
    return box;
  }

  function start() {
    fillFilters();
    const filtered = tocsin.filter(rows, state, countries);
    const view = /^\d+(\.\d+)?(\/-?\d+(\.\d+)?){2}$/.test(state.map ?? "") ? state.map.split("/").map(Number) : null;
    ownMap = tocsin.createMap(byId("map"), byId("map-note"), {
      view, bounds: boundsOf(filtered),
      onMove: (byHand) => {
        if (byHand) { state.map = tocsin.mapView(); tocsin.write(state); }
        if (state.inview === "1") drawList(tocsin.filter(rows, state, countries));
      },
    });
    redraw();
    const asked = rows.find((row) => row.id === state.event);
    if (asked) tocsin.focusOnMap(asked);

    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", (event) => { if (event.target.name !== "q") change({ [event.target.name]: event.target.value.trim() }); });
    let typing = 0;
    form.q.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(() => change({ q: form.q.value.trim() }), 150); });
    form.addEventListener("reset", (event) => { event.preventDefault(); change(Object.fromEntries(tocsin.FILTERS.map((key) => [key, ""]))); });
    byId("all-filters").addEventListener("click", (event) => {
      event.target.setAttribute("aria-expanded", String(form.classList.toggle("open")));
    });
    byId("inview").addEventListener("change", (event) => change({ inview: event.target.checked ? "1" : "" }));
    byId("measure").addEventListener("change", (event) => change({ measure: event.target.value === "events" ? "" : event.target.value }));
    byId("by").addEventListener("change", (event) => change({ by: event.target.value }));
    more.addEventListener("click", () => tocsin.growList(list, more, showOne));
    let sizing = 0;
    window.addEventListener("resize", () => { clearTimeout(sizing); sizing = setTimeout(drawTimeline, 120); });
    if (window.matchMedia("(max-width: 760px)").matches) document.querySelector(".legend").open = false;
  }

  start();
})();
