/**
 * A long pull in a process of its own, which a test can kill. Arguments: dataset, query as JSON. It
 * prints a line when it has all rows.
 *
 * @module
 */
import { fetchTable, loadConfig } from "us-trade";

const [dataset, query] = Deno.args;
const config = await loadConfig({ limits: { parallel: 2, backOff: () => 0 } });
const { rows } = await fetchTable(dataset as "imports/hs", JSON.parse(query ?? ""), config);
console.log(`rows: ${rows.length}`);
