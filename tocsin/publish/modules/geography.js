// Natural Earth's shapes from the shipped TopoJSON, and which of them a place belongs to.
import { countries, spots } from "./data.js";

// They are read when first asked for: the list and the numbers are there before the map's files are.
let world = null, topo = null, provinces = null;
function atlas() {
  if (world) return;
  [world, topo] = [window.TOCSIN_WORLD, window.topojson];
  provinces = world.land.objects.admin1;
}

export const collection = (features) => ({ type: "FeatureCollection", features });
export const point = (x, y, properties) => ({ type: "Feature", properties, geometry: { type: "Point", coordinates: [x, y] } });
const shape = (geometry) => ({ type: "Feature", properties: {}, geometry });
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
  .replace(/\b(state|province|region|governorate|oblast|district|department|county|of|the)\b|[^\p{L}\p{N}]+/gu, " ").trim();

export function background() {
  atlas();
  return {
    land: shape(topo.merge(world.land, provinces.geometries)),
    admin1: shape(topo.mesh(world.land, provinces, (a, b) => a !== b && a.properties.a === b.properties.a)),
    borders: shape(topo.mesh(world.land, provinces, (a, b) => a.properties.a !== b.properties.a)),
    coast: shape(topo.mesh(world.land, provinces, (a, b) => a === b)),
    lakes: topo.feature(world.water, world.water.objects.lakes),
    rivers: topo.feature(world.water, world.water.objects.rivers),
    provinceNames: collection(provinces.geometries.map(({ properties: p }) => point(p.x, p.y, { name: p.n, rank: p.k ?? 10 }))),
    countryNames: collection(world.countries.map((c) => point(c.x, c.y, { name: c.n, size: c.s }))),
    towns: collection(world.towns.map(([name, x, y, zoom], index) => point(x, y, { name, zoom, index }))),
  };
}

// Every province as an area of its own, numbered as `provincesOf` numbers them.
export const provinceShapes = () => atlas() ?? collection(provinces.geometries.map((g, id) => ({ type: "Feature", id, properties: {}, geometry: topo.feature(world.land, g).geometry })));
export const provinceName = (id) => [provinces.geometries[id].properties.n, countries[provinces.geometries[id].properties.c] ?? provinces.geometries[id].properties.c].join(", ");

let byCountry = null;
function ofCountry(code) {
  atlas();
  if (!byCountry) {
    byCountry = new Map();
    provinces.geometries.forEach((geometry, id) => {
      geometry.id = id;
      const list = byCountry.get(geometry.properties.c) ?? [];
      list.push(geometry);
      byCountry.set(geometry.properties.c, list);
    });
  }
  return byCountry.get(code) ?? [];
}

const names = (p) => (p.folded ??= [p.n, ...(p.l ? p.l.split("|") : [])].map(fold));
const regions = (p) => (p.regions ??= (p.r ? p.r.split("|") : []).map(fold));

// The provinces that an admin-1 name or GeoNames id stands for: one, or all of a region (Natural Earth draws
// counties where GeoNames has England). Empty when nothing has that name: then no area is drawn.
const known = new Map();
function province(spot) {
  const key = [spot.country, spot.admin1 ?? spot.place, spot.precision === 4 ? spot.geonames : ""].join("/");
  if (!known.has(key)) known.set(key, look(spot));
  return known.get(key);
}

function look(spot) {
  const all = ofCountry(spot.country), byId = spot.geonames && spot.precision === 4 ? all.filter((g) => g.properties.g === spot.geonames) : [];
  if (byId.length) return byId;
  for (const name of [spot.admin1, spot.precision === 4 ? spot.place : null].filter(Boolean).map(fold)) {
    const named = all.filter((g) => names(g.properties).includes(name));
    if (named.length) return named;
    const within = all.filter((g) => regions(g.properties).includes(name));
    if (within.length) return within;
  }
  return [];
}

// The numbers of the provinces that a place lies in: by the name of its province, or where that has another name on the
// map, by its point. None for a place known only to its country.
export function provincesOf(spot) {
  if (!spot?.country || spot.precision === 6) return [];
  const named = province(spot).map((g) => g.id);
  if (named.length || spot.lat === null || spot.precision === 4) return named;
  const around = ofCountry(spot.country).find((g) => holds(shapeOf(g), spot.lon, spot.lat));
  return around ? [around.id] : [];
}

const shapesOf = new Map();
function shapeOf(geometry) {
  if (!shapesOf.has(geometry)) {
    const { type, coordinates } = topo.feature(world.land, geometry).geometry;
    shapesOf.set(geometry, type === "Polygon" ? [coordinates] : coordinates);
  }
  return shapesOf.get(geometry);
}

// Whether a point lies in a shape: it crosses the outline an odd number of times on its way west, holes and all.
function holds(polygons, x, y) {
  let odd = false;
  for (const rings of polygons) for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[ax, ay], [bx, by]] = [ring[i], ring[j]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
    }
  }
  return odd;
}

const areas = new Map();
// The area that a place known to its province or country is drawn as: {key, name, feature, at: [lon, lat]}, or null.
export function area(spot) {
  if (!spot?.country || (spot.precision !== 4 && spot.precision !== 6)) return null;
  const key = spot.precision === 6 ? spot.country : `${spot.country}/${spot.admin1 ?? spot.place}/${spot.geonames ?? ""}`;
  if (!areas.has(key)) {
    const parts = spot.precision === 6 ? ofCountry(spot.country) : province(spot);
    areas.set(key, parts.length ? {
      key, name: areaName(spot), level: spot.precision === 6 ? "country" : "province", at: anchor(spot, parts),
      feature: () => shape(topo.merge(world.land, parts)), // put together when drawn: a hundred thousand events have many
    } : null);
  }
  return areas.get(key);
}

const areaName = (spot) => (spot.precision === 6 ? countries[spot.country] ?? spot.country : [spot.admin1 ?? spot.place, countries[spot.country] ?? spot.country].join(", "));

function anchor(spot, parts) {
  atlas();
  if (spot.precision === 6) {
    const named = world.countries.filter((c) => c.c === spot.country).sort((a, b) => b.s - a.s)[0];
    if (named) return [named.x, named.y];
  }
  if (parts.length === 1) return [parts[0].properties.x, parts[0].properties.y];
  return spot.lon !== null ? [spot.lon, spot.lat] : [parts[0].properties.x, parts[0].properties.y];
}

// Where a place stands on the map: its area's middle, its point, or nowhere. By its number in the table.
export function whereOf(index) {
  const spot = spots[index];
  if (!spot) return null;
  if (spot.at === undefined) spot.at = area(spot)?.at ?? (spot.lat !== null ? [spot.lon, spot.lat] : null);
  return spot.at;
}

// How far off an event may be, in km, by UCDP's where_prec; for the soft circles.
const DOUBT_KM = { 2: 25, 3: 40, 4: 120, 5: 100, 6: 300, 7: 100 };
export function disc(spot) {
  const km = DOUBT_KM[spot.precision] ?? 50, ring = [];
  const squeeze = Math.max(Math.cos((spot.lat * Math.PI) / 180), 0.05);
  for (let i = 0; i <= 48; i++) {
    const angle = (i / 48) * 2 * Math.PI;
    ring.push([spot.lon + ((km / 111.3) * Math.cos(angle)) / squeeze, spot.lat + (km / 110.6) * Math.sin(angle)]);
  }
  return { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } };
}
