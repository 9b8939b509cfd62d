/**
 * From 2.8.2 on, Deno's kernel reports that a cell is done before it has sent the cell's outputs,
 * and one in ten is lost on the way. Measured up to 2.9.6; 2.8.1 loses none.
 */
const FIRST_LOSSY_DENO = [2, 8, 2] as const;

let warned = false;

/** Warns, once, if the notebook runs on a Deno whose kernel is known to lose outputs. */
export function warnAboutKernel(): void {
  if (warned || !isNotebook()) return;
  const warning = kernelWarning(Deno.version.deno);
  if (!warning) return;
  warned = true;
  console.warn(warning);
}

/** Whether the code runs in a cell of a notebook: elsewhere Deno refuses to speak of Jupyter. */
export function isNotebook(): boolean {
  try {
    return Deno.jupyter !== undefined;
  } catch {
    return false;
  }
}

/** The warning for one version of Deno, or null for a version that keeps its outputs. */
export function kernelWarning(version: string): string | null {
  const parts = version.split(/[.+-]/).map(Number);
  const differing = FIRST_LOSSY_DENO.findIndex((part, index) => part !== parts[index]);
  const isOlder = differing >= 0 && (parts[differing] ?? 0) < (FIRST_LOSSY_DENO[differing] ?? 0);
  if (isOlder) return null;
  return `This notebook runs on Deno ${version}, whose kernel loses about one output in ten: ` +
    `"deno task lab" and "deno task kernel" use Deno 2.8.1, which loses none`;
}
