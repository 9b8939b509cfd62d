import { join } from "node:path";
import { KERNEL_NAME, project } from "../jupyter/project.ts";
import type { BenchServer } from "./server.ts";

/** What is run: a notebook, in a kernel, with variables of the environment. */
export interface Case {
  notebook: string;
  kernel: string;
  variables: Record<string, string>;
}

/** In the order of a round. */
export const CASE_NAMES = ["deno", "python", "denoSample", "denoEmpty", "pythonEmpty"] as const;

export type CaseName = (typeof CASE_NAMES)[number];

/** The kernel of `ipykernel`, under the name that it gives itself. */
const PYTHON_KERNEL = "python3";

/** A month that the sample has. */
const MONTH = "2024-10";

/** What is compared, with a server in the place of the Census API. */
export function casesAt({ url, key, recordings }: BenchServer): Record<CaseName, Case> {
  const lesson = join(project.notebooks, "01_top_export_partners.ipynb");
  const inPython = join(project.root, "bench", "top_export_partners_python.ipynb");
  const empty = join(project.root, "bench", "empty.ipynb");
  const live = {
    CENSUS_API_KEY: key,
    CENSUS_API_URL: url,
    CENSUS_SOURCE: "live",
    CENSUS_RECORDINGS: recordings,
    TRADE_MONTH: MONTH,
  };
  const sample = { ...live, CENSUS_SOURCE: "sample" };
  return {
    deno: { notebook: lesson, kernel: KERNEL_NAME, variables: live },
    python: { notebook: inPython, kernel: PYTHON_KERNEL, variables: live },
    denoSample: { notebook: lesson, kernel: KERNEL_NAME, variables: sample },
    denoEmpty: { notebook: empty, kernel: KERNEL_NAME, variables: {} },
    pythonEmpty: { notebook: empty, kernel: PYTHON_KERNEL, variables: {} },
  };
}
