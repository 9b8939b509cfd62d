/**
 * DuckDB, Polars and PyArrow, which read what we write. They are installed once, into a virtual
 * environment of their own (450 MB); tests that need them are skipped where they cannot be had.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findPython } from "../jupyter/python.ts";
import { Problem } from "../jupyter/problem.ts";

/** The engines that read Parquet. */
export const ENGINES = ["duckdb", "polars", "pyarrow"] as const;

/** What an engine found in a file or folder. */
export interface Reading {
  /** `CTY_CODE: VARCHAR`, in the engine's own words. */
  schema: string[];
  rows: number;
  /** The sum of the measure, in digits. */
  sum: string;
  nulls: number;
  /** The first and the last month, as dates. */
  months: [string, string];
  /** The smallest code of a partner. */
  code: string;
  /** The metadata of a file. */
  notes: Record<string, string>;
}

const HERE = fileURLToPath(new URL(".", import.meta.url));
const REQUIREMENTS = join(HERE, "requirements_readers.txt");
const VENV = join(HERE, ".venv");
const STAMP = join(VENV, "us-trade.stamp");
const WINDOWS = Deno.build.os === "windows";
const PYTHON = join(VENV, WINDOWS ? "Scripts/python.exe" : "bin/python");

/** Why there are no readers; null if there are. */
export const lackOfReaders: string | null = await prepareReaders();

/** The end of the name of a test that needs them. */
export const NEEDS_READERS = lackOfReaders === null ? "" : ` (${lackOfReaders})`;

/** Reads a file, or a folder in Hive layout, with one engine. */
export async function readWith(
  engine: typeof ENGINES[number] | "arrow_file",
  path: string,
  measure: string,
): Promise<Reading> {
  const said = await run([PYTHON, "-I", join(HERE, "read_parquet.py"), engine, path, measure]);
  return JSON.parse(said);
}

async function prepareReaders(): Promise<string | null> {
  const requirements = await Deno.readTextFile(REQUIREMENTS);
  const digest = createHash("sha256").update(VENV + requirements).digest("hex");
  if (existsSync(STAMP) && Deno.readTextFileSync(STAMP) === digest) return null;
  try {
    const python = await findPython(Deno.env.toObject());
    await run([...python, "-m", "venv", "--clear", VENV]);
    await run([
      ...[PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"],
      ...["--only-binary", ":all:", "--require-hashes", "--requirement", REQUIREMENTS],
    ]);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return "needs DuckDB, Polars and PyArrow from PyPI";
  }
  await Deno.writeTextFile(STAMP, digest);
  return null;
}

async function run([command = "", ...args]: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(command, { args }).output();
  if (!success) throw new Problem(new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout);
}
