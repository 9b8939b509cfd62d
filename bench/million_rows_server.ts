/**
 * Serves a million rows on this machine: prints its address, and answers until it is ended.
 *
 * @module
 */
import { millionRowsBody } from "./million_rows_body.ts";

const body = millionRowsBody();

/** Deno compresses JSON for whoever takes it, unless it is told not to: here the reader is timed. */
const HEADERS = { "content-type": "application/json", "cache-control": "no-transform" };

Deno.serve({
  port: 0,
  hostname: "127.0.0.1",
  onListen: ({ port }) => console.log(`http://127.0.0.1:${port}/`),
}, () => new Response(body, { headers: HEADERS }));
