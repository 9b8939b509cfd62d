import { doesNotThrow, match, ok, strictEqual, throws } from "node:assert/strict";
import { CensusQueryError } from "../errors.ts";
import { checkQuery, type UncheckedQuery } from "./_check_query.ts";

/** Asks for something that is fine but for what is replaced. */
function check(changes: Partial<UncheckedQuery>, dataset = "exports/hs"): void {
  const query = { get: ["CTY_CODE"], time: "2025-10", ...changes };
  checkQuery(dataset, query as UncheckedQuery);
}

function refusal(changes: object, dataset?: string): string {
  let message = "";
  throws(() => check(changes, dataset), (error) => {
    message = (error as Error).message;
    return error instanceof CensusQueryError;
  });
  return message;
}

Deno.test("a dataset that does not exist is refused, with the nearest that does", () => {
  strictEqual(refusal({}, "export/hs"), 'No dataset "export/hs": did you mean "exports/hs"?');
  strictEqual(
    refusal({}, "Imports/NAICS"),
    'No dataset "Imports/NAICS": did you mean "imports/naics"?',
  );
  strictEqual(refusal({}, "services"), 'No dataset "services": datasets() lists them');
});

Deno.test("a variable that does not exist is refused, with the one that was meant", () => {
  const cases: [name: string, dataset: string, hint: string][] = [
    ["ALL_VAL_M0", "exports/hs", 'did you mean "ALL_VAL_MO"?'],
    ["cty_code", "exports/hs", 'did you mean "CTY_CODE"?'],
    ["GEN_VAL_MO", "exports/hs", 'did you mean "ALL_VAL_MO"? "GEN_VAL_MO" is in imports'],
    ["GEN_VAL_M0", "exports/hs", 'did you mean "ALL_VAL_MO"? "GEN_VAL_MO" is in imports'],
    ["CON_VAL_YR", "exports/hs", 'did you mean "ALL_VAL_YR"? "CON_VAL_YR" is in imports'],
    ["QTY_1_MO", "imports/hs", 'did you mean "GEN_QY1_MO"? "QTY_1_MO" is in exports'],
    ["E_COMMODITY", "imports/hs", 'did you mean "I_COMMODITY"? "E_COMMODITY" is in exports'],
    [
      "NAICS",
      "exports/hs",
      '"NAICS" is in exports/naics, exports/statenaics, and one query takes one classification',
    ],
    [
      "STATE",
      "exports/hs",
      '"STATE" is in exports/statehs, exports/statenaics',
    ],
    [
      "BARRELS",
      "imports/hs",
      'variables("imports/hs") lists them, and one that is new in the API gets into the list by ' +
      '"deno task catalogue --refresh"',
    ],
  ];
  for (const [name, dataset, hint] of cases) {
    const message = `No variable "${name}" in ${dataset}: ${hint}`;
    strictEqual(refusal({ get: [name] }, dataset), message);
    strictEqual(refusal({ [name]: "1" }, dataset), message);
  }
});

Deno.test("get is a list of 1 to 50 names, each once, and without time", () => {
  strictEqual(
    refusal({ get: "ALL_VAL_MO" }),
    '"get" is no list: write get: ["CTY_CODE", "ALL_VAL_MO"]',
  );
  strictEqual(
    refusal({ get: [] }),
    '"get" names no variable: name at least one, such as "CTY_CODE"',
  );
  strictEqual(refusal({ get: ["DF", "CTY_CODE", "DF"] }), '"get" names "DF" twice: once is enough');
  strictEqual(
    refusal({ get: ["time", "DF"] }),
    '"time" cannot stand in "get": write time: "2025-10", and it comes back as a column',
  );
  const many = Array.from({ length: 51 }, (_, index) => `V${index}`);
  strictEqual(
    refusal({ get: many }, "imports/hs"),
    '"get" names 51 variables, and the API takes 50 at most: ask twice, and join the records',
  );
});

Deno.test("a name may stand in get and as a predicate", () => {
  doesNotThrow(() => check({ get: ["CTY_CODE", "DF"], CTY_CODE: ["4279", "4280"], DF: "-" }));
});

Deno.test("a description needs its code, or only the total would come", () => {
  strictEqual(
    refusal({ get: ["CTY_NAME", "ALL_VAL_MO"] }),
    '"CTY_NAME" needs "CTY_CODE" in the same query: without it the API answers with the total only',
  );
  doesNotThrow(() => check({ get: ["CTY_NAME"], CTY_CODE: "2010" }));
});

Deno.test("a country's name among the predicates is answered with its code", () => {
  const advice = (name: string) =>
    `CTY_NAME "${name}" is found only if the API writes it so, and without CTY_CODE not at all: ` +
    'write CTY_CODE: "2010", which is Mexico';
  strictEqual(refusal({ CTY_NAME: "mexico" }), advice("mexico"));
  strictEqual(refusal({ get: ["ALL_VAL_MO"], CTY_NAME: "MEXICO" }), advice("MEXICO"));
});

Deno.test("a quantity needs its flag, which alone tells a missing one from zero", () => {
  strictEqual(
    refusal({ get: ["QTY_1_MO", "E_COMMODITY"], COMM_LVL: "HS6" }),
    '"QTY_1_MO" needs "QTY_1_MO_FLAG" in the same query: the API sends 0 for a quantity that it ' +
      "does not have, and only the flag tells",
  );
  match(refusal({ get: ["CON_QY2_YR"] }, "imports/hs"), /"CON_QY2_YR_FLAG" in the same query/);
  doesNotThrow(() => check({ get: ["QTY_1_MO", "QTY_1_MO_FLAG"] }));
});

Deno.test("a level needs its commodity, without which the API has no rows", () => {
  const needs = (commodity: string) =>
    `COMM_LVL needs "${commodity}" in the same query: without it the API answers with no rows, so ` +
    "add it to get";
  strictEqual(refusal({ COMM_LVL: "HS2" }), needs("E_COMMODITY"));
  strictEqual(refusal({ get: ["COMM_LVL"] }), needs("E_COMMODITY"));
  strictEqual(
    refusal({ get: ["STATE", "ALL_VAL_MO"], COMM_LVL: "NA3" }, "exports/statenaics"),
    needs("NAICS"),
  );
});

Deno.test("a month must be asked for, in words that the API reads", () => {
  const readable = 'write "2025-10", "2025", "from 2025-01", or "from 2025-01 to 2025-06"';
  strictEqual(
    refusal({ time: undefined }),
    'No month is asked for: add time: "2025-10", or YEAR and MONTH',
  );
  strictEqual(
    refusal({ time: undefined, MONTH: "03" }),
    'MONTH has no YEAR beside it: add time: "2025-10", or YEAR and MONTH',
  );
  for (const time of ["October 2025", "2025-13", "from+2025-01+to+2025-06", "2025-1"]) {
    strictEqual(refusal({ time }), `time "${time}" cannot be read: ${readable}`);
  }
  strictEqual(
    refusal({ time: "from 2025-06 to 2025-01" }),
    'time "from 2025-06 to 2025-01" ends before it begins: swap the two months',
  );
  strictEqual(
    refusal({ time: "from%202025-06" }),
    'time "from%202025-06" is encoded: write it plainly, "from 2025-06"',
  );
  strictEqual(
    refusal({ time: undefined, YEAR: "2025", MONTH: "3" }),
    'MONTH "3" is no month: write "01" to "12", or "*" for all',
  );
  doesNotThrow(() => check({ time: undefined, YEAR: ["2024", "2025"], MONTH: "*" }));
});

Deno.test("a value that no row can have is refused, with what to write", () => {
  const cases: [changes: object, message: string, dataset?: string][] = [
    [
      { CTY_CODE: "4279,4280" },
      'CTY_CODE "4279,4280" is one value with commas in it, which matches nothing: ' +
      'write ["4279", "4280"]',
    ],
    [{ CTY_CODE: 2010 }, 'CTY_CODE is 2010, which is no string: write "2010"'],
    [{ CTY_CODE: [] }, "CTY_CODE is an empty list: name a value, or leave CTY_CODE out"],
    [
      { CTY_CODE: "" },
      'CTY_CODE "" is empty: write "-" for the row of the total, or leave CTY_CODE out',
    ],
    [{ CTY_CODE: ["2010", {}] }, "CTY_CODE is an object, which is no string: write its code"],
    [
      { CTY_CODE: "5*" },
      'CTY_CODE "5*" would count groupings such as 5XXX beside their countries: put CTY_CODE into ' +
      'get, and filter the records by isCountry and d.CTY_CODE.startsWith("5")',
    ],
    [{ time: undefined, YEAR: "202", MONTH: "01" }, 'YEAR "202" is no year: write "2025"'],
    [
      { time: undefined, YEAR: "2025", MONTH: "00" },
      'MONTH "00" is no month: write "01" to "12", or "*" for all',
    ],
    [{ CTY_CODE: "*10" }, 'CTY_CODE "*10" has a "*" inside: it may only stand at the end'],
    [{ CTY_CODE: "mexico" }, 'CTY_CODE "mexico" is no code: Mexico is "2010"'],
    [{ CTY_CODE: "MX" }, 'CTY_CODE "MX" is no code: Mexico is "2010"'],
    [
      { CTY_CODE: "42" },
      'CTY_CODE "42" has 2 characters, and its codes have 4: a "*" at the end stands for the rest',
    ],
    [
      { CTY_SUBCODE: "P%2B", get: ["CTY_SUBCODE"] },
      'CTY_SUBCODE "P%2B" is encoded: write it plainly, "P+"',
      "imports/hs",
    ],
    [
      { CTY_SUBCODE: "P ", get: ["CTY_SUBCODE"] },
      'CTY_SUBCODE "P " begins or ends with a space: write "P", or "+" for a plus sign',
      "imports/hs",
    ],
    [
      { SUMMARY_LVL: "det" },
      'SUMMARY_LVL "det" is not a level of this dataset: did you mean "DET"?',
    ],
    [
      { SUMMARY_LVL2: "HSCYDT" },
      'SUMMARY_LVL2 "HSCYDT" is not a level of this dataset: did you mean "HSDTCY"?',
    ],
    [
      { COMM_LVL: "NA3" },
      'COMM_LVL "NA3" is not a level of this dataset: it has HS2, HS4, HS6, HS10',
    ],
    [{ COMM_LVL: "hs2" }, 'COMM_LVL "hs2" is not a level of this dataset: did you mean "HS2"?'],
    [
      { COMM_LVL: "HS10" },
      'COMM_LVL "HS10" is not a level of this dataset: it has HS2, HS4, HS6',
      "exports/statehs",
    ],
  ];
  for (const [changes, message, dataset] of cases) strictEqual(refusal(changes, dataset), message);
  doesNotThrow(() => check({ get: ["CTY_SUBCODE"], CTY_SUBCODE: "P+" }, "imports/hs"));
  doesNotThrow(() => check({ get: ["CTY_NAME", "CTY_CODE"], CTY_NAME: "KOREA, SOUTH" }));
  doesNotThrow(() => check({ CTY_CODE: ["2010", "*", "-", "1XXX"], SUMMARY_LVL2: "HSDTCY" }));
});

Deno.test("commodity levels cannot mix: the level is asked for, or a code fixes it", () => {
  const mixed = "E_COMMODITY would come in several levels at once, each with the same trade: ";
  strictEqual(
    refusal({ get: ["E_COMMODITY", "ALL_VAL_MO"] }),
    mixed + "name one in COMM_LVL (HS2, HS4, HS6, HS10), or get COMM_LVL to tell them apart",
  );
  strictEqual(
    refusal({ E_COMMODITY: "090111*" }),
    mixed + "name one in COMM_LVL (HS6, HS10), or get COMM_LVL to tell them apart",
  );
  strictEqual(
    refusal({ E_COMMODITY: ["09", "1001"] }),
    mixed + "ask for codes of one length at a time",
  );

  doesNotThrow(() => check({ get: ["E_COMMODITY"], COMM_LVL: "HS2" }));
  doesNotThrow(() => check({ E_COMMODITY: "0901" }));
  doesNotThrow(() => check({ E_COMMODITY: ["0901", "0902"] }));
  doesNotThrow(() => check({ E_COMMODITY: "0901*", COMM_LVL: "HS6" }));
  doesNotThrow(() => check({ E_COMMODITY: "-" }));
  doesNotThrow(() => check({ get: ["E_COMMODITY", "COMM_LVL"] }));
  doesNotThrow(() => check({ get: ["SITC"] }, "exports/sitc"));
  doesNotThrow(() => check({ get: ["NAICS"], COMM_LVL: "MAN" }, "imports/naics"));
});

Deno.test("a code that does not belong to the level asked for is refused", () => {
  strictEqual(
    refusal({ E_COMMODITY: "0901", COMM_LVL: "HS2" }),
    'E_COMMODITY "0901" is not of COMM_LVL "HS2": 4 digits are HS4',
  );
  strictEqual(
    refusal({ E_COMMODITY: "090111*", COMM_LVL: "HS4" }),
    'E_COMMODITY "090111*" is not of COMM_LVL "HS4": 6 digits are HS6',
  );
  strictEqual(
    refusal({ E_COMMODITY: "090" }),
    'E_COMMODITY "090" has 3 digits: this dataset has HS2, HS4, HS6, HS10; ' +
      'a "*" at the end stands for the rest',
  );
});

Deno.test("a key is not part of a query, and is not repeated", () => {
  const fix = "write the key into .env as CENSUS_API_KEY";
  strictEqual(refusal({ key: "abc" }), `"key" is not part of a query: ${fix}`);
  strictEqual(refusal({ KEY: "abc" }), `"KEY" is not part of a query: ${fix}`);
  const key = "0123456789abcdef".repeat(3).slice(0, 40);
  const pasted: [changes: object, dataset?: string][] = [
    [{ CTY_CODE: key }],
    [{ CTY_CODE: ["2010", key] }],
    [{ CTY_NAME: key.toUpperCase() }],
    [{ time: key }],
    [{ get: [key] }],
    [{ [key]: "1" }],
    [{}, key],
  ];
  for (const [changes, dataset] of pasted) {
    const message = refusal(changes, dataset);
    ok(!message.toLowerCase().includes(key), message);
    match(message, /looks like a key of the Census API, .*write it into \.env as CENSUS_API_KEY/);
  }
});

Deno.test("a year needs its months, since twelve rows without one add up to nonsense", () => {
  const year = { time: undefined, YEAR: "2018" };
  strictEqual(
    refusal({ ...year, get: ["ALL_VAL_YR"] }),
    "YEAR has no MONTH beside it, so twelve rows would come that nothing tells apart: add " +
      '"MONTH" to get, or write MONTH: "10", or time: "2025" in place of YEAR',
  );
  refusal({ ...year, get: ["ALL_VAL_YR", "YEAR"] });
  doesNotThrow(() => check({ ...year, get: ["ALL_VAL_YR", "MONTH"] }));
  doesNotThrow(() => check({ ...year, MONTH: "*" }));
  doesNotThrow(() => check({ ...year, MONTH: ["01", "02"] }));
  doesNotThrow(() => check({ YEAR: "2025" }), "time tells the months");
});
