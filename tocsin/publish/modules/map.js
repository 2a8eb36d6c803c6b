// The events on the map: points where the place is known, soft discs where nearly, hatched areas where only the province
// or the country is; or, as the reader chooses, provinces coloured by how much happened in them.
import { columns, record, spots } from "./data.js";
import { colourProvinces, legendOf } from "./choropleth.js";
import { bySpot, clusters, killedOf, lookOf } from "./clusters.js";
import { area, background, collection, disc, point, provinceName, whereOf } from "./geography.js";
import { leadOf } from "./leads.js";
import { address, card, sentence } from "./list.js";
import { hatch, layers, palette } from "./mapstyle.js";
import { element, group, plural } from "./text.js";

const EMPTY = collection([]);
const CLICKABLE = ["points", "soft", "clusters", "badges", "area-fill", "province-fill"];
let map = null, popup = null, ready = false, pending = null, current = null, circles = [], areas = new Map(), holder = null;

export function createMap(container, note, { view, bounds, onMove }) {
  const libre = window.maplibregl;
  holder = container;
  libre.setWorkerUrl(URL.createObjectURL(new Blob([window.TOCSIN_MAP_WORKER], { type: "text/javascript" })));
  const source = (data, more) => ({ type: "geojson", data, ...more });
  const sources = Object.fromEntries(Object.entries(background()).map(([name, data]) => [name, source(data, { tolerance: 0.3 })]));
  for (const name of ["areas", "discs", "badges", "chosen", "events", "provinces"]) sources[name] = source(EMPTY, { tolerance: 0.2 });
  try {
    map = new libre.Map({
      container, style: { version: 8, sources, layers: [] }, minZoom: 0.6, maxZoom: 15, attributionControl: false, dragRotate: false, pitchWithRotate: false,
      maxPitch: 0, renderWorldCopies: true, fadeDuration: 120, canvasContextAttributes: { preserveDrawingBuffer: true }, // so that it prints
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
    const colours = palette();
    map.addImage("hatch", hatch(colours), { pixelRatio: 2 });
    for (const layer of layers(colours)) map.addLayer(layer);
    ready = true;
    if (pending) showOnMap(...pending);
  });
  map.on("idle", () => { if (ready) container.dataset.idle = "true"; });
  map.on("click", onClick);
  map.on("mousemove", (event) => { map.getCanvas().style.cursor = hit(event.point) ? "pointer" : ""; });
  map.on("moveend", (event) => { if (ready && current) drawCircles(); onMove(event.originalEvent !== undefined); });
  window.addEventListener("tocsin-theme", recolour);
  window.Tocsin.map = map;
  return map;
}

function recolour() {
  if (!ready) return;
  const colours = palette();
  map.updateImage("hatch", hatch(colours));
  for (const layer of layers(colours)) {
    for (const [name, value] of Object.entries(layer.paint ?? {})) map.setPaintProperty(layer.id, name, value);
  }
  if (current?.look === "provinces") colour();
}

const shapes = new Map();
function drawn({ key, feature }) {
  if (!shapes.has(key)) shapes.set(key, feature());
  return shapes.get(key);
}

const POINTS = ["badges", "badge-counts", "clusters", "cluster-counts", "soft", "points", "disc-fill", "disc-line", "area-fill", "area-line"];

// `look` is points or provinces, `measure` what a province's colour counts.
export function showOnMap(indices, look, measure) {
  if (!map) return;
  if (!ready) { pending = [indices, look, measure]; return; }
  delete holder.dataset.idle;
  current = { indices, look, measure, ...bySpot(indices) };
  const provinces = look === "provinces";
  for (const id of POINTS) map.setLayoutProperty(id, "visibility", provinces ? "none" : "visible");
  for (const id of ["province-fill", "province-line"]) map.setLayoutProperty(id, "visibility", provinces ? "visible" : "none");
  document.querySelector(".legend").dataset.look = look;
  if (provinces) {
    colour();
    return;
  }
  areas = new Map(current.areas.map((entry) => [entry.key, entry]));
  map.getSource("areas").setData(collection(current.areas.map((e) => ({ ...drawn(e), properties: { key: e.key, level: e.level } }))));
  map.getSource("badges").setData(collection(current.areas.map((e) => point(e.at[0], e.at[1], { key: e.key, count: e.count }))));
  drawCircles();
}

function colour() {
  current.shades = colourProvinces(map, current.indices, current.measure);
  legendOf(current.shades);
}

// Circles and discs of what the window shows, with a margin for the next small move.
function drawCircles() {
  if (current.look === "provinces") return;
  const zoom = map.getZoom(), box = map.getBounds(), [w, s, e, n] = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
  const [dx, dy] = [(e - w) / 3, (n - s) / 3];
  circles = clusters(current, zoom, [w - dx, Math.max(s - dy, -85), e + dx, Math.min(n + dy, 85)]);
  const discs = [];
  map.getSource("events").setData(collection(circles.map(({ at, count, spots: inside }, circle) => {
    if (count > 1) return point(at[0], at[1], { circle, count, label: count < 10000 ? group(count) : `${Math.round(count / 1000)}k` });
    const index = current.lone[inside[0]], exact = spots[inside[0]].precision === 1;
    if (!exact && zoom >= 5) discs.push(disc(spots[inside[0]]));
    return point(at[0], at[1], { circle, id: record(index).id, killed: killedOf(index), exact, look: lookOf(index) });
  })));
  map.getSource("discs").setData(collection(discs));
}

// What lies under a pixel, the smallest target first; a tolerance helps fingers.
function hit(at) {
  if (!ready) return null;
  const found = map.queryRenderedFeatures([[at.x - 3, at.y - 3], [at.x + 3, at.y + 3]], { layers: CLICKABLE });
  return found.sort((a, b) => CLICKABLE.indexOf(a.layer.id) - CLICKABLE.indexOf(b.layer.id))[0] ?? null;
}

const eventsAt = (places) => { const wanted = new Set(places); return current.indices.filter((i) => wanted.has(columns.spot[i])); };

function onClick(event) {
  const feature = hit(event.point), at = [event.lngLat.lng, event.lngLat.lat];
  if (!feature) return;
  const { layer, properties } = feature;
  if (layer.id === "province-fill") return open(at, current.shades.events(feature.id), provinceName(feature.id));
  if (layer.id === "badges" || layer.id === "area-fill") {
    const entry = areas.get(properties.key);
    return open(layer.id === "badges" ? entry.at : at, eventsAt(entry.spots), `Somewhere in ${entry.name}`);
  }
  const circle = circles[properties.circle];
  if (circle.spots.length > 1 && map.getZoom() < map.getMaxZoom() - 0.5) return spreadOut(circle);
  open(circle.at, eventsAt(circle.spots));
}

const motion = () => (window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 500);

// Move in until the places of a circle stand apart.
function spreadOut(circle) {
  const at = circle.spots.map(whereOf), [lons, lats] = [at.map((p) => p[0]), at.map((p) => p[1])];
  const box = [[Math.min(...lons), Math.min(...lats)], [Math.max(...lons), Math.max(...lats)]];
  if (box[0].join() === box[1].join()) return open(circle.at, eventsAt(circle.spots));
  const camera = map.cameraForBounds(box, { padding: 80, maxZoom: map.getMaxZoom() });
  map.easeTo({ center: camera.center, zoom: Math.max(camera.zoom, map.getZoom() + 1), duration: motion() });
}

function open(at, indices, heading) {
  const box = element("div", "popup"), rows = Array.from(indices.slice(0, 40), record);
  if (indices.length > 1 || heading) box.append(element("h3", "", `${heading ?? rows[0]?.spot?.where ?? ""}: ${plural(indices.length, "event")}`));
  for (const row of rows) {
    const one = card(row, "article");
    if (indices.length === 1) tellAll(one, row);
    box.append(one);
  }
  if (indices.length > 40) box.append(element("p", "note", `and ${group(indices.length - 40)} more: zoom in or filter.`));
  popup.setLngLat(at).setDOMContent(box).addTo(map);
  map.getSource("chosen").setData(collection([point(at[0], at[1], {})]));
}

async function tellAll(box, row) {
  const all = element("a", "all", row.reports > 1 ? `What all ${row.reports} reports say →` : "The event and its sentences →");
  all.href = address(row);
  box.append(all);
  const lead = await leadOf(row.index);
  if (!lead || !box.isConnected) return;
  all.before(sentence(lead));
  popup.setLngLat(popup.getLngLat());  // it has grown: placed anew now, not under the pointer at the map's next move
}

export function focusOnMap(index) {
  const row = record(index), at = whereOf(columns.spot[index]);
  if (!map || !at) return false;
  const zoom = row.spot.precision === 6 ? 4 : row.spot.precision === 4 ? 5.2 : 7;
  const go = () => {
    map.jumpTo({ center: at, zoom: Math.max(map.getZoom(), zoom) });
    const found = area(row.spot);
    open(at, [index], found ? `Somewhere in ${found.name}` : undefined);
  };
  if (ready) go(); else map.once("idle", go);
  return true;
}

// For each place whether the map shows it now.
export function placesInView() {
  const box = map?.getBounds();
  return Uint8Array.from(spots, (_, n) => { const at = whereOf(n); return at && box?.contains(at) ? 1 : 0; });
}

export const placeless = (indices) => bySpot(indices).placeless;

export function mapView() {
  const { lng, lat } = map.getCenter();
  return [map.getZoom().toFixed(2), lat.toFixed(3), lng.toFixed(3)].join("/");
}
