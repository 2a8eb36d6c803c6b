// The events on the map: points where the place is known, soft discs where nearly, hatched areas where only the
// province or the country is.
(function () {
  "use strict";
  const { element, card, sentence, area, disc, collection, point, mapStyle, group } = window.Tocsin;
  const EMPTY = collection([]);
  const CLICKABLE = ["points", "soft", "clusters", "badges", "area-fill"];
  let map = null, popup = null, rowsById = new Map(), areaRows = new Map(), ready = false, pending = null;

  function create(container, note, { view, bounds, onMove }) {
    const libre = window.maplibregl;
    libre.setWorkerUrl(URL.createObjectURL(new Blob([window.TOCSIN_MAP_WORKER], { type: "text/javascript" })));
    const base = window.Tocsin.background();
    const source = (data, more) => ({ type: "geojson", data, ...more });
    const sources = Object.fromEntries(Object.entries(base).map(([name, data]) => [name, source(data, { tolerance: 0.3 })]));
    for (const name of ["areas", "discs", "badges", "chosen"]) sources[name] = source(EMPTY);
    sources.events = source(EMPTY, { cluster: true, clusterRadius: 38, clusterMaxZoom: 13 });
    try {
      map = new libre.Map({
        container, style: { version: 8, sources, layers: [] }, minZoom: 0.6, maxZoom: 15, attributionControl: false, dragRotate: false, pitchWithRotate: false,
        maxPitch: 0, renderWorldCopies: true, canvasContextAttributes: { preserveDrawingBuffer: true }, // so that it prints
        ...(view ? { zoom: view[0], center: [view[2], view[1]] } : bounds ? { bounds, fitBoundsOptions: { padding: 48, maxZoom: 5.5 } } : { zoom: 1.3, center: [25, 22] }),
      });
    } catch {
      note.hidden = false;
      note.textContent = "This browser cannot draw the map: it has no WebGL 2, or it is switched off. The list and the timeline show the same events.";
      document.querySelector(".legend").hidden = true;
      return null;
    }
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new libre.NavigationControl({ showCompass: false }), "top-right");
    map.addControl(new libre.AttributionControl({ compact: false, customAttribution: "Borders: Natural Earth, no opinion implied · Towns: GeoNames" }));
    map.getCanvas().setAttribute("aria-label", "Map of the events. Arrow keys move it, plus and minus zoom. The list holds the same events.");
    popup = new libre.Popup({ maxWidth: "340px", focusAfterOpen: true, className: "card-popup" });
    popup.on("close", () => map.getSource("chosen")?.setData(EMPTY));
    map.on("load", () => {
      const palette = mapStyle.palette();
      map.addImage("hatch", mapStyle.hatch(palette), { pixelRatio: 2 });
      for (const layer of mapStyle.layers(palette)) map.addLayer(layer);
      ready = true;
      if (pending) show(pending);
    });
    map.on("idle", () => { if (ready) container.dataset.idle = "true"; });
    map.on("click", onClick);
    map.on("mousemove", (event) => { map.getCanvas().style.cursor = hit(event.point) ? "pointer" : ""; });
    map.on("moveend", (event) => onMove(event.originalEvent !== undefined));
    window.addEventListener("tocsin-theme", recolour);
    window.Tocsin.map = map;
    return map;
  }

  function recolour() {
    if (!ready) return;
    const palette = mapStyle.palette();
    map.updateImage("hatch", mapStyle.hatch(palette));
    for (const layer of mapStyle.layers(palette)) {
      for (const [name, value] of Object.entries(layer.paint ?? {})) map.setPaintProperty(layer.id, name, value);
    }
  }

  const look = (row) => (!window.Tocsin.VIOLENCE.includes(row.kind) ? "other"
    : row.kind === "plot" || (row.stage && row.stage !== "accomplished") ? "planned" : "event");
  const toll = (row) => (row.killed ? row.killed[1] ?? row.killed[0] ?? row.killed[2] ?? 0 : 0);

  // Where a row stands on the map: its area's middle, its point, or nowhere.
  function whereOf(row) {
    const found = area(row);
    return found ? found.at : row.lat !== null ? [row.lon, row.lat] : null;
  }

  function show(rows) {
    if (!map) return;
    if (!ready) { pending = rows; return; }
    const container = map.getContainer();
    delete container.dataset.idle;
    rowsById = new Map(rows.map((row) => [row.id, row]));
    areaRows = new Map();
    const points = [], discs = [];
    for (const row of rows) {
      const found = area(row);
      if (found) {
        const entry = areaRows.get(found.key) ?? { ...found, level: row.precision === 6 ? "country" : "province", rows: [] };
        entry.rows.push(row);
        areaRows.set(found.key, entry);
      } else if (row.lat !== null) {
        const exact = row.precision === 1;
        points.push(point(row.lon, row.lat, { id: row.id, killed: toll(row), exact, look: look(row) }));
        if (!exact) discs.push(disc(row));
      }
    }
    const entries = [...areaRows.values()];
    map.getSource("events").setData(collection(points));
    map.getSource("discs").setData(collection(discs));
    map.getSource("areas").setData(collection(entries.map((e) => ({ ...e.feature, properties: { key: e.key, level: e.level } }))));
    map.getSource("badges").setData(collection(entries.map((e) => point(e.at[0], e.at[1], { key: e.key, count: e.rows.length }))));
  }

  // What lies under a pixel, the smallest target first; a tolerance helps fingers.
  function hit(at) {
    if (!ready) return null;
    const box = [[at.x - 3, at.y - 3], [at.x + 3, at.y + 3]];
    const found = map.queryRenderedFeatures(box, { layers: CLICKABLE });
    return found.sort((a, b) => CLICKABLE.indexOf(a.layer.id) - CLICKABLE.indexOf(b.layer.id))[0] ?? null;
  }

  async function onClick(event) {
    const feature = hit(event.point);
    if (!feature) return;
    const { layer, properties, geometry } = feature;
    if (layer.id === "clusters") return openCluster(properties, geometry.coordinates);
    if (layer.id === "badges" || layer.id === "area-fill") {
      const entry = areaRows.get(properties.key);
      return open(layer.id === "badges" ? entry.at : [event.lngLat.lng, event.lngLat.lat], entry.rows, `Somewhere in ${entry.name}`);
    }
    return open(geometry.coordinates, [rowsById.get(properties.id)]);
  }

  async function openCluster(properties, coordinates) {
    const source = map.getSource("events");
    const leaves = await source.getClusterLeaves(properties.cluster_id, 1000, 0);
    const spots = new Set(leaves.map((leaf) => leaf.geometry.coordinates.join()));
    const zoom = await source.getClusterExpansionZoom(properties.cluster_id);
    if (spots.size > 1 && zoom <= map.getMaxZoom()) return map.easeTo({ center: coordinates, zoom: zoom + 0.2, duration: motion() });
    return open(coordinates, leaves.map((leaf) => rowsById.get(leaf.properties.id)));
  }

  const motion = () => (window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 500);

  function open(at, rows, heading) {
    const box = element("div", "popup");
    if (rows.length > 1 || heading) box.append(element("h3", "", `${heading ?? rows[0].where}: ${group(rows.length)} event${rows.length === 1 ? "" : "s"}`));
    for (const row of rows.slice(0, 40)) {
      const one = card(row, "article");
      if (rows.length === 1) {
        if (row.lead) one.append(sentence(row.lead));
        const all = element("a", "all", row.reports > 1 ? `What all ${row.reports} reports say →` : "The event and its sentences →");
        all.href = window.Tocsin.address(row);
        one.append(all);
      }
      box.append(one);
    }
    if (rows.length > 40) box.append(element("p", "note", `and ${group(rows.length - 40)} more: zoom in or filter.`));
    popup.setLngLat(at).setDOMContent(box).addTo(map);
    map.getSource("chosen").setData(collection([point(at[0], at[1], {})]));
  }

  function focus(row) {
    const at = whereOf(row);
    if (!map || !at) return false;
    const zoom = row.precision === 6 ? 4 : row.precision === 4 ? 5.2 : 7;
    const go = () => {
      map.jumpTo({ center: at, zoom: Math.max(map.getZoom(), zoom) });
      const found = area(row);
      open(at, [row], found ? `Somewhere in ${found.name}` : undefined);
    };
    if (ready) go(); else map.once("idle", go);
    return true;
  }

  const inView = (row) => {
    const at = map && whereOf(row);
    return Boolean(at && map.getBounds().contains(at));
  };

  const view = () => {
    const { lng, lat } = map.getCenter();
    return [map.getZoom().toFixed(2), lat.toFixed(3), lng.toFixed(3)].join("/");
  };

  Object.assign(window.Tocsin, { createMap: create, showOnMap: show, focusOnMap: focus, inView, mapView: view, whereOf });
})();
