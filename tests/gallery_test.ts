/**
 * Examples of Plot's documentation and gallery, as they stand there but for their data, which is
 * small and written down here: code that is copied from there into a cell draws.
 *
 * @module
 */
import * as Plot from "@observablehq/plot";
import * as d3 from "d3";
import { Resvg } from "@resvg/resvg-js";
import { match, ok, throws } from "node:assert/strict";
import { bundleOf } from "../lib/cell/_display.ts";

const alphabet = [..."EITAOSNR"].map((letter, index) => ({
  letter,
  frequency: 0.13 - index / 100,
}));

const aapl = Array.from({ length: 60 }, (_, day) => ({
  Date: d3.utcDay.offset(new Date("2018-01-01"), day),
  Open: 160 + day % 7,
  Close: 160 + day % 5,
  High: 168 + day % 3,
  Low: 158 - day % 3,
  Volume: 2e7 + day * 1e5,
}));

const penguins = Array.from({ length: 60 }, (_, index) => ({
  species: ["Adelie", "Chinstrap", "Gentoo"][index % 3],
  island: ["Biscoe", "Dream", "Torgersen"][index % 4 % 3],
  sex: [null, "FEMALE", "MALE"][index % 5 % 3],
  culmen_length_mm: 38 + (index * 7) % 17,
  culmen_depth_mm: 14 + (index * 5) % 7,
  flipper_length_mm: 180 + (index * 11) % 40,
  body_mass_g: 3000 + (index * 137) % 2500,
}));

const olympians = penguins.map((d, index) => ({
  weight: d.body_mass_g / 50,
  height: 1.5 + (index * 13) % 50 / 100,
  sex: index % 2 ? "male" : "female",
  sport: ["rowing", "judo", "athletics"][index % 3],
}));

/** Plot's types forbid the `fill` that its documentation has here. */
const weightBySex = { x: "weight", fill: "sex" };

const unemployment = d3.cross(["Construction", "Mining", "Finance"], d3.range(24)).map(
  ([industry, month]) => ({
    industry,
    date: new Date(Date.UTC(2000, month)),
    unemployed: 100 + month * 10 + industry.length * (month % 5),
  }),
);

const cars = penguins.map((d, index) => ({
  name: `Car ${index}`,
  "economy (mpg)": 15 + index % 25,
  "power (hp)": 60 + (index * 17) % 120,
  cylinders: [4, 6, 8][index % 3],
  weight: d.body_mass_g,
}));

const gods = ["Chaos Gaia Mountains", "Chaos Gaia Pontus", "Chaos Eros", "Chaos Tartarus"];

const walmarts = penguins.map((_, index) => ({
  longitude: -120 + (index * 7) % 50,
  latitude: 28 + (index * 3) % 18,
  date: new Date(Date.UTC(1960 + index, 0)),
}));

const land: { type: "Polygon"; coordinates: [number, number][][] } = {
  type: "Polygon",
  coordinates: [[[-125, 25], [-125, 50], [-65, 50], [-65, 25], [-125, 25]]],
};

const stateage = d3.cross(["AL", "CA", "WY"], ["<10", "10-19", "20-29"]).map(
  ([state, age], index) => ({ state, age, population: 100 + (index * 31) % 70 }),
);

const survey = d3.cross(["Q1", "Q2"], ["Strongly Disagree", "Neutral", "Agree"]).flatMap(
  ([question, response], index) => d3.range(5 + index).map(() => ({ question, response })),
);

/** Each by the name of its page, and what must be found in its picture. */
const EXAMPLES: [name: string, plot: () => object, shows: RegExp][] = [
  ["bar: horizontal", () => Plot.barX(alphabet, { x: "frequency", y: "letter" }).plot(), /"bar"/],
  [
    "bar: sorted, in percent",
    () =>
      Plot.plot({
        y: { percent: true, grid: true },
        marks: [
          Plot.barY(alphabet, { x: "letter", y: "frequency", sort: { x: "-y" } }),
          Plot.ruleY([0]),
        ],
      }),
    /frequency \(%\)/,
  ],
  [
    "bar: faceted by age",
    () =>
      Plot.plot({
        x: { axis: null },
        y: { tickFormat: "s", grid: true },
        color: { scheme: "spectral", legend: true },
        marks: [
          Plot.barY(stateage, {
            x: "age",
            y: "population",
            fill: "age",
            fx: "state",
            sort: { x: null, color: null, fx: { value: "-y", reduce: "sum" } },
          }),
          Plot.ruleY([0]),
        ],
      }),
    />10-19</,
  ],
  ["line: closing price", () => Plot.lineY(aapl, { x: "Date", y: "Close" }).plot(), /"line"/],
  [
    "line: with a grid, by industry",
    () =>
      Plot.plot({
        y: { grid: true },
        marks: [
          Plot.ruleY([0]),
          Plot.lineY(unemployment, { x: "date", y: "unemployed", z: "industry" }),
        ],
      }),
    /↑ unemployed/,
  ],
  [
    "line: moving average",
    () =>
      Plot.plot({
        marks: [
          Plot.ruleX(aapl, { x: "Date", y1: "Low", y2: "High", strokeOpacity: 0.3 }),
          Plot.lineY(aapl, Plot.windowY(20, { x: "Date", y: "Close" })),
        ],
      }),
    /"line"/,
  ],
  [
    "area: band of temperatures",
    () => Plot.areaY(aapl, { x: "Date", y1: "Low", y2: "High" }).plot({ color: { legend: true } }),
    /"area"/,
  ],
  [
    "area: stacked, with a legend",
    () =>
      Plot.plot({
        y: { grid: true, label: "↑ Unemployed (thousands)" },
        color: { legend: true },
        marks: [
          Plot.areaY(unemployment, { x: "date", y: "unemployed", fill: "industry" }),
          Plot.ruleY([0]),
        ],
      }),
    />Construction<\/text>/,
  ],
  [
    "area: streamgraph",
    () =>
      Plot.areaY(unemployment, {
        x: "date",
        y: "unemployed",
        fill: "industry",
        offset: "wiggle",
      }).plot(),
    /"area"/,
  ],
  [
    "dot: scatterplot of penguins",
    () =>
      Plot.plot({
        grid: true,
        inset: 10,
        color: { legend: true },
        marks: [
          Plot.dot(penguins, { x: "culmen_length_mm", y: "culmen_depth_mm", stroke: "species" }),
        ],
      }),
    />Gentoo<\/text>/,
  ],
  [
    "dot: symbols",
    () =>
      Plot.dot(penguins, {
        x: "body_mass_g",
        y: "flipper_length_mm",
        stroke: "species",
        symbol: "species",
      }).plot({ grid: true, nice: true, symbol: { legend: true } }),
    />Adelie<\/text>/,
  ],
  [
    "dot: beeswarm",
    () => Plot.dotX(cars, Plot.dodgeY({ x: "weight", title: "name", fill: "currentColor" })).plot(),
    /<title>Car 0<\/title>/,
  ],
  [
    "rect: histogram",
    () =>
      Plot.plot({
        marks: [
          Plot.rectY(olympians, Plot.binX({ y: "count" }, weightBySex)),
          Plot.ruleY([0]),
        ],
      }),
    /↑ Frequency/,
  ],
  [
    "rect: two-dimensional histogram with a stepped legend",
    () =>
      Plot.rect(olympians, Plot.bin({ fill: "count" }, { x: "weight", y: "height" }))
        .plot({ color: { type: "quantize", scheme: "YlGnBu", legend: true } }),
    /"rect"/,
  ],
  [
    "group: by species and sex",
    () =>
      Plot.plot({
        marks: [
          Plot.barX(penguins, Plot.groupY({ x: "count" }, { y: "species", fill: "sex" })),
          Plot.ruleX([0]),
        ],
      }),
    /Frequency →/,
  ],
  [
    "cell: heat map",
    () =>
      Plot.cell(
        stateage,
        Plot.group({ fill: "sum" }, { x: "state", y: "age", fill: "population" }),
      ).plot(),
    /"cell"/,
  ],
  [
    "cell: calendar",
    () =>
      Plot.plot({
        padding: 0,
        y: { tickFormat: Plot.formatWeekday("en", "narrow"), tickSize: 0 },
        marks: [
          Plot.cell(aapl, {
            x: (d) => d3.utcWeek.count(d3.utcYear(d.Date), d.Date),
            y: (d) => d.Date.getUTCDay(),
            fill: (d) => d.Close - d.Open,
            inset: 0.5,
          }),
        ],
      }),
    /"cell"/,
  ],
  [
    "text: bars with values",
    () =>
      Plot.plot({
        marks: [
          Plot.barX(alphabet, { x: "frequency", y: "letter" }),
          Plot.textX(alphabet, {
            x: "frequency",
            y: "letter",
            text: (d) => d.frequency.toFixed(2),
            fill: "white",
            textAnchor: "end",
            dx: -3,
          }),
        ],
      }),
    />0\.13</,
  ],
  [
    "text: lines of prose",
    () =>
      Plot.plot({
        height: 200,
        marks: [
          Plot.frame(),
          Plot.text(["This text will wrap at the width that it is given, and be set in lines."], {
            lineWidth: 20,
            frameAnchor: "middle",
          }),
        ],
      }),
    /<tspan/,
  ],
  [
    "rule: candlesticks",
    () =>
      Plot.plot({
        inset: 6,
        grid: true,
        y: { label: "↑ Stock price ($)" },
        color: { domain: [-1, 0, 1], range: ["#e41a1c", "currentColor", "#4daf4a"] },
        marks: [
          Plot.ruleX(aapl, { x: "Date", y1: "Low", y2: "High" }),
          Plot.ruleX(aapl, {
            x: "Date",
            y1: "Open",
            y2: "Close",
            stroke: (d) => Math.sign(d.Close - d.Open),
            strokeWidth: 4,
            strokeLinecap: "round",
          }),
        ],
      }),
    /Stock price/,
  ],
  [
    "tick: distribution",
    () =>
      Plot.plot({
        marks: [Plot.frame(), Plot.tickX(penguins, { x: "body_mass_g", y: "species" })],
      }),
    /"tick"/,
  ],
  [
    "box: by species",
    () => Plot.boxX(penguins, { x: "body_mass_g", y: "species" }).plot(),
    /"bar"/,
  ],
  [
    "box: vertical",
    () => Plot.boxY(penguins, { x: "species", y: "body_mass_g" }).plot({ y: { grid: true } }),
    /"tick"/,
  ],
  [
    "linear regression",
    () =>
      Plot.plot({
        marks: [
          Plot.dot(cars, { x: "weight", y: "economy (mpg)" }),
          Plot.linearRegressionY(cars, { x: "weight", y: "economy (mpg)", stroke: "red" }),
        ],
      }),
    /"linear-regression"/,
  ],
  [
    "density",
    () => Plot.density(cars, { x: "weight", y: "economy (mpg)", stroke: "blue" }).plot(),
    /"density"/,
  ],
  [
    "contour of a function",
    () =>
      Plot.plot({
        aspectRatio: 1,
        marks: [Plot.contour({
          fill: (x: number, y: number) => Math.sin(x) * y,
          x1: 0,
          y1: 0,
          x2: 6,
          y2: 6,
        })],
      }),
    /"contour"/,
  ],
  [
    "hexbin",
    () =>
      Plot.plot({
        marks: [
          Plot.hexgrid(),
          Plot.dot(olympians, Plot.hexbin({ r: "count" }, { x: "weight", y: "height" })),
        ],
      }),
    /"hexgrid"/,
  ],
  [
    "delaunay and voronoi",
    () =>
      Plot.plot({
        marks: [
          Plot.voronoiMesh(penguins, { x: "culmen_length_mm", y: "culmen_depth_mm" }),
          Plot.delaunayMesh(penguins, { x: "culmen_length_mm", y: "culmen_depth_mm" }),
          Plot.hull(penguins, { x: "culmen_length_mm", y: "culmen_depth_mm" }),
        ],
      }),
    /voronoi mesh/,
  ],
  [
    "arrow: change over time",
    () =>
      Plot.plot({
        grid: true,
        x: { type: "log" },
        marks: [
          Plot.arrow(cars, {
            x1: "weight",
            y1: "power (hp)",
            x2: (d) => d.weight * 1.1,
            y2: "economy (mpg)",
            bend: true,
          }),
        ],
      }),
    /"arrow"/,
  ],
  [
    "link and vector",
    () =>
      Plot.plot({
        marks: [
          Plot.link(cars, { x1: "weight", y1: 0, x2: "weight", y2: "economy (mpg)" }),
          Plot.vector(cars, { x: "weight", y: "economy (mpg)", rotate: (_, i) => i * 10 }),
        ],
      }),
    /"vector"/,
  ],
  [
    "tree: gods",
    () =>
      Plot.plot({
        axis: null,
        margin: 20,
        marginRight: 120,
        marks: [Plot.tree(gods, { delimiter: " " })],
      }),
    />Mountains</,
  ],
  [
    "waffle",
    () => Plot.waffleY([12, 30, 7], { x: ["a", "b", "c"] }).plot({ height: 300 }),
    /"waffle"/,
  ],
  [
    "difference",
    () => Plot.differenceY(aapl, { x: "Date", y1: "Open", y2: "Close" }).plot(),
    /"positive difference"/,
  ],
  [
    "bollinger",
    () => Plot.bollingerY(aapl, { x: "Date", y: "Close", n: 10 }).plot({ y: { grid: true } }),
    /"bollinger"|"area"/,
  ],
  ["auto mark", () => Plot.auto(penguins, { x: "body_mass_g" }).plot(), /"rect"/],
  [
    "geo: a projection with graticule and sphere",
    () =>
      Plot.plot({
        projection: "equal-earth",
        marks: [Plot.graticule(), Plot.geo(land, { fill: "currentColor" }), Plot.sphere()],
      }),
    /"geo"/,
  ],
  [
    "geo: dots, hexagons and clip",
    () =>
      Plot.plot({
        projection: { type: "albers", domain: land },
        marks: [
          Plot.geo(land),
          Plot.dot(walmarts, { x: "longitude", y: "latitude", clip: "sphere" }),
        ],
      }),
    /clip/,
  ],
  [
    "facets with a repeated axis",
    () =>
      Plot.plot({
        grid: true,
        marginRight: 60,
        facet: { label: null },
        marks: [
          Plot.frame(),
          Plot.dot(penguins, {
            x: "culmen_depth_mm",
            y: "culmen_length_mm",
            r: 1.5,
            fill: "#ccc",
            facet: "exclude",
            fx: "sex",
            fy: "species",
          }),
          Plot.dot(penguins, {
            x: "culmen_depth_mm",
            y: "culmen_length_mm",
            fx: "sex",
            fy: "species",
          }),
        ],
      }),
    /fy-axis/,
  ],
  [
    "diverging stacked bars",
    () =>
      Plot.plot({
        x: { tickFormat: Math.abs },
        color: { domain: ["Strongly Disagree", "Neutral", "Agree"], scheme: "RdBu", legend: true },
        marks: [
          Plot.barX(
            survey,
            Plot.groupY({ x: "count" }, { y: "question", fill: "response", order: "response" }),
          ),
        ],
      }),
    />Strongly Disagree<\/text>/,
  ],
  [
    "pointer and tips, which are still without a live page",
    () =>
      Plot.plot({
        marks: [
          Plot.lineY(aapl, { x: "Date", y: "Close", tip: true }),
          Plot.crosshairX(aapl, { x: "Date", y: "Close" }),
          Plot.tip(aapl, Plot.pointer({ x: "Date", y: "Close" })),
        ],
      }),
    /"line"/,
  ],
  [
    "legend alone, of names",
    () => Plot.legend({ color: { type: "categorical", domain: ["Apples", "Pears"] } }),
    />Pears<\/text>/,
  ],
  [
    "custom render function",
    () =>
      Plot.plot({ marks: [() => null, Plot.frame(), Plot.axisX([1, 2, 3], { anchor: "top" })] }),
    /"frame"/,
  ],
];

for (const [name, plot, shows] of EXAMPLES) {
  Deno.test(`Plot's documentation, ${name}`, async () => {
    const { "text/markdown": markdown, "image/png": png } = await bundleOf(plot());
    const [, data = ""] = /src="data:image\/svg\+xml;base64,([^"]+)"/.exec(`${markdown}`) ?? [];
    const svg = new TextDecoder().decode(Uint8Array.fromBase64(data));
    match(svg, shows);
    ok(!/NaN|undefined|var\(--/.test(svg.replace(/<style>.*?<\/style>/s, "")), "a broken value");
    new Resvg(svg); // It reads strict XML, and throws at anything else.
    ok(`${png}`.length > 1000);
  });
}

/** What is painted on a canvas: the reason is told, and what to draw instead. */
const PAINTED: [name: string, plot: () => object][] = [
  [
    "raster of a function",
    () => Plot.raster({ fill: (x: number, y: number) => x * y, x1: 0, y1: 0, x2: 1, y2: 1 }).plot(),
  ],
  [
    "legend of a continuous scale",
    () => Plot.dot(cars, { x: "weight", fill: "weight" }).plot({ color: { legend: true } }),
  ],
];

for (const [name, plot] of PAINTED) {
  Deno.test(`Plot's documentation, ${name}: it says that there is no canvas`, () => {
    throws(plot, {
      name: "TypeError",
      message: /^A notebook has no canvas, .* give the scale steps/,
    });
  });
}
