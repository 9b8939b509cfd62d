/**
 * The `parse` of `@std/dotenv`, for places that cannot reach JSR: the import map binds
 * `@std/dotenv` to this file. `deno add jsr:@std/dotenv` binds it to the original instead, and
 * `_dotenv_test.ts` holds whichever is bound to the same cases.
 *
 * @module
 */
export { parseEnv as parse } from "node:util";
