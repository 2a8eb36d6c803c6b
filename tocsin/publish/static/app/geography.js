// Natural Earth's shapes from the shipped TopoJSON, and which of them an event belongs to.
(function () {
  "use strict";
  const world = window.TOCSIN_WORLD;
  const topo = window.topojson;
  const provinces = world.land.objects.admin1;
  const collection = (features) => ({ type: "FeatureCollection", features });
  const point = (x, y, properties) => ({ type: "Feature", properties, geometry: { type: "Point", coordinates: [x, y] } });
  const shape = (geometry) => ({ type: "Feature", properties: {}, geometry });
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/\b(state|province|region|governorate|oblast|district|department|county|of|the)\b|[^\p{L}\p{N}]+/gu, " ").trim();

  function background() {
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

  let byCountry = null;
  function ofCountry(code) {
    if (!byCountry) {
      byCountry = new Map();
      for (const geometry of provinces.geometries) {
        const list = byCountry.get(geometry.properties.c) ?? [];
        list.push(geometry);
        byCountry.set(geometry.properties.c, list);
      }
    }
    return byCountry.get(code) ?? [];
  }

  const names = (p) => [p.n, ...(p.l ? p.l.split("|") : [])].map(fold);
  const regions = (p) => (p.r ? p.r.split("|") : []).map(fold);

  // The provinces that an admin-1 name or GeoNames id stands for: one, or all of a region (Natural Earth draws
  // counties where GeoNames has England). Empty when nothing has that name: then no area is drawn.
  function province(row) {
    const all = ofCountry(row.country);
    const byId = row.geonames ? all.filter((g) => g.properties.g === row.geonames) : [];
    if (byId.length) return byId;
    for (const name of [row.admin1, row.place].filter(Boolean).map(fold)) {
      const named = all.filter((g) => names(g.properties).includes(name));
      if (named.length) return named;
      const within = all.filter((g) => regions(g.properties).includes(name));
      if (within.length) return within;
    }
    return [];
  }

  const areas = new Map();
  // The area that a province- or country-level event is drawn as: {key, feature, at: [lon, lat]}, or null.
  function area(row) {
    if (!row.country || (row.precision !== 4 && row.precision !== 6)) return null;
    const key = row.precision === 6 ? row.country : `${row.country}/${row.admin1 ?? row.place}/${row.geonames ?? ""}`;
    if (!areas.has(key)) {
      const parts = row.precision === 6 ? ofCountry(row.country) : province(row);
      areas.set(key, parts.length ? { key, name: areaName(row), feature: shape(topo.merge(world.land, parts)), at: anchor(row, parts) } : null);
    }
    return areas.get(key);
  }

  const areaName = (row) => (row.precision === 6 ? window.TOCSIN_DATA.countries[row.country] ?? row.country
    : [row.admin1 ?? row.place, window.TOCSIN_DATA.countries[row.country] ?? row.country].join(", "));

  function anchor(row, parts) {
    if (row.precision === 6) {
      const named = world.countries.filter((c) => c.c === row.country).sort((a, b) => b.s - a.s)[0];
      if (named) return [named.x, named.y];
    }
    if (parts.length === 1) return [parts[0].properties.x, parts[0].properties.y];
    return row.lon !== null ? [row.lon, row.lat] : [parts[0].properties.x, parts[0].properties.y];
  }

  // How far off an event may be, in km, by UCDP's where_prec; for the soft circles.
  const DOUBT_KM = { 2: 25, 3: 40, 4: 120, 5: 100, 6: 300, 7: 100 };
  function disc(row) {
    const km = DOUBT_KM[row.precision] ?? 50;
    const ring = [];
    const squeeze = Math.max(Math.cos((row.lat * Math.PI) / 180), 0.05);
    for (let i = 0; i <= 48; i++) {
      const angle = (i / 48) * 2 * Math.PI;
      ring.push([row.lon + ((km / 111.3) * Math.cos(angle)) / squeeze, row.lat + (km / 110.6) * Math.sin(angle)]);
    }
    return { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } };
  }

  Object.assign(window.Tocsin, { background, area, disc, collection, point });
})();
