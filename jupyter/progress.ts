const encoder = new TextEncoder();

/** Shows what a step is doing: on a terminal behind its name, elsewhere nowhere. */
export type Detail = (text: string) => void;

/**
 * Runs a step and shows it on one line of standard error, so that standard output holds nothing but
 * results: first its name, in the end how long it took.
 */
export async function step<T>(name: string, work: (detail: Detail) => Promise<T>): Promise<T> {
  const start = performance.now();
  if (!Deno.stderr.isTerminal()) {
    write(`${name} ...\n`);
    return await work(() => {});
  }

  write(`${name} ...`);
  let end = " failed";
  try {
    const result = await work((text) => rewrite(`${name} ... ${text}`));
    end = ` ${Math.round((performance.now() - start) / 1000)} s`;
    return result;
  } finally {
    rewrite(`${name} ...${end}`);
    write("\n");
  }
}

/** Writes a line over the last one, cut to the width of the terminal. */
function rewrite(line: string): void {
  const { columns } = Deno.consoleSize();
  write(`\r\x1b[K${line.slice(0, columns - 1)}`);
}

function write(text: string): void {
  Deno.stderr.writeSync(encoder.encode(text));
}
