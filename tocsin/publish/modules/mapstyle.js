// The map's look, light and dark: sea, land, water, lines, names, then the events. Colours only here.
const PALETTES = {
  light: {
    sea: "#cfe2ef", land: "#f6f5f0", lake: "#cfe2ef", river: "#b9d5e8", admin1: "#dddbd3", border: "#a3a199", coast: "#a9c3d6",
    province: "#a6a49d", country: "#4d4d4d", town: "#3b3b3b", halo: "#f6f5f0",
    event: "#bf3b30", edge: "#ffffff", count: "#ffffff", planned: "#b7791f", other: "#48688a", paper: "#fffdfa",
  },
  dark: {
    sea: "#0f161e", land: "#1e2732", lake: "#0f161e", river: "#17212c", admin1: "#2c3744", border: "#4d5c6c", coast: "#2a3643",
    province: "#66727f", country: "#c3ccd6", town: "#a9b4bf", halo: "#1e2732",
    event: "#c9473b", edge: "#f4e9e7", count: "#ffffff", planned: "#d9a441", other: "#7fa3c8", paper: "#17202a",
  },
};
const FONT = { "text-font": ["sans-serif"] };
const byZoom = (...stops) => ["interpolate", ["linear"], ["zoom"], ...stops];
const LIFT = [0, -20]; // an area's number stands above its middle, where a town's points often are
const toll = ["interpolate", ["linear"], ["sqrt", ["get", "killed"]], 0, 4.5, 4, 7, 12, 13, 30, 22];
const colour = (c) => ["match", ["get", "look"], "planned", c.planned, "other", c.other, c.event];

export function layers(c) {
  return [
    { id: "sea", type: "background", paint: { "background-color": c.sea } },
    { id: "land", type: "fill", source: "land", paint: { "fill-color": c.land } },
    { id: "province-fill", type: "fill", source: "provinces", paint: { "fill-color": ["coalesce", ["feature-state", "colour"], "rgba(0,0,0,0)"], "fill-opacity": 0.92 } },
    { id: "lakes", type: "fill", source: "lakes", paint: { "fill-color": c.lake } },
    { id: "rivers", type: "line", source: "rivers", minzoom: 2.5, paint: { "line-color": c.river, "line-width": byZoom(3, 0.5, 7, 1.4) } },
    { id: "admin1", type: "line", source: "admin1", minzoom: 3, paint: { "line-color": c.admin1, "line-width": byZoom(3, 0.4, 6, 1), "line-opacity": byZoom(3, 0.4, 4, 1) } },
    { id: "province-line", type: "line", source: "provinces", minzoom: 2.5, paint: { "line-color": c.land, "line-width": byZoom(2.5, 0.2, 6, 0.9), "line-opacity": 0.8 } },
    { id: "coast", type: "line", source: "coast", paint: { "line-color": c.coast, "line-width": 0.6 } },
    { id: "borders", type: "line", source: "borders", paint: { "line-color": c.border, "line-width": byZoom(1, 0.4, 4, 0.9, 7, 1.6) } },
    { id: "area-fill", type: "fill", source: "areas", paint: { "fill-pattern": "hatch", "fill-opacity": ["match", ["get", "level"], "country", 0.4, 0.75] } },
    { id: "area-line", type: "line", source: "areas", paint: { "line-color": c.event, "line-width": 1, "line-dasharray": [3, 2], "line-opacity": 0.65 } },
    { id: "disc-fill", type: "fill", source: "discs", minzoom: 5, paint: { "fill-color": c.event, "fill-opacity": 0.07 } },
    { id: "disc-line", type: "line", source: "discs", minzoom: 5, paint: { "line-color": c.event, "line-width": 1, "line-dasharray": [2, 3], "line-opacity": 0.5 } },
    names("province-names", "provinceNames", c.province, c, { minzoom: 4.5 }, {
      "text-size": byZoom(4.5, 9.5, 7, 12), "text-transform": "uppercase", "text-letter-spacing": 0.1, "text-max-width": 8, "symbol-sort-key": ["get", "rank"],
    }),
    names("country-names", "countryNames", c.country, c, { maxzoom: 6.5 }, {
      "text-size": ["interpolate", ["linear"], ["zoom"], 1, 10, 4, 13, 6, 15], "text-max-width": 7, "symbol-sort-key": ["-", 0, ["get", "size"]],
    }, ["step", ["zoom"], [">", ["get", "size"], 60], 2.2, [">", ["get", "size"], 12], 3.2, [">", ["get", "size"], 2], 4.2, true]),
    names("towns", "towns", c.town, c, { minzoom: 4 }, {
      "text-size": byZoom(4, 11, 8, 13), "text-variable-anchor": ["top", "bottom", "left", "right"], "text-radial-offset": 0.75, "symbol-sort-key": ["get", "index"],
    },
      ["<=", ["get", "zoom"], ["zoom"]]),
    { id: "badges", type: "circle", source: "badges", paint: { "circle-translate": LIFT, "circle-color": c.paper, "circle-stroke-color": c.event, "circle-stroke-width": 1.5, "circle-radius": ["+", 7.5, ["*", 0.9, ["sqrt", ["get", "count"]]]] } },
    { ...count("badge-counts", "badges", c.event, ["to-string", ["get", "count"]]), paint: { "text-color": c.event, "text-translate": LIFT } },
    { id: "clusters", type: "circle", source: "events", filter: ["has", "count"], paint: { "circle-color": c.event, "circle-opacity": 0.82, "circle-stroke-color": c.edge, "circle-stroke-width": 1, "circle-radius": ["min", 34, ["+", 7.5, ["*", 0.9, ["sqrt", ["get", "count"]]]]] } },
    count("cluster-counts", "events", c.count, ["get", "label"], ["has", "count"]),
    { id: "soft", type: "circle", source: "events", filter: ["all", ["!", ["has", "count"]], ["!", ["get", "exact"]]], paint: { "circle-color": colour(c), "circle-opacity": 0.6, "circle-blur": 0.75, "circle-radius": ["+", 6, toll] } },
    { id: "points", type: "circle", source: "events", filter: ["all", ["!", ["has", "count"]], ["get", "exact"]], paint: {
      "circle-color": ["match", ["get", "look"], "planned", c.paper, colour(c)], "circle-opacity": 0.88,
      "circle-stroke-color": ["match", ["get", "look"], "planned", c.planned, c.edge], "circle-stroke-width": ["match", ["get", "look"], "planned", 2.2, 1], "circle-radius": toll } },
    { id: "chosen", type: "circle", source: "chosen", paint: { "circle-color": "rgba(0,0,0,0)", "circle-radius": 15, "circle-stroke-color": c.country, "circle-stroke-width": 2 } },
  ];
}

function names(id, source, colourOf, c, zooms, layout, filter) {
  const layer = { id, type: "symbol", source, ...zooms, layout: { "text-field": ["get", "name"], ...FONT, "text-padding": 3, ...layout },
    paint: { "text-color": colourOf, "text-halo-color": c.halo, "text-halo-width": 1.1 } };
  if (filter) layer.filter = filter;
  return layer;
}

function count(id, source, colourOf, text, filter) {
  const layer = { id, type: "symbol", source, layout: { "text-field": text, ...FONT, "text-size": 11.5, "text-allow-overlap": true, "text-ignore-placement": true }, paint: { "text-color": colourOf } };
  if (filter) layer.filter = filter;
  return layer;
}

// Diagonal lines that tile without a seam, 8 by 8 pixels.
export function hatch(c) {
  const size = 16, data = new Uint8Array(size * size * 4);
  const rgb = [1, 3, 5].map((at) => parseInt(c.event.slice(at, at + 2), 16));
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) {
    const off = (x + y) % 8;
    data.set([...rgb, off < 2 ? 110 : 22], (y * size + x) * 4);
  }
  return { width: size, height: size, data };
}

export const isDark = () => window.Tocsin.isDark();
export const palette = () => PALETTES[isDark() ? "dark" : "light"];
