import { codeCells, joinText, type Notebook, type Output } from "./notebook.ts";

/** How much of a line is shown: a chart's SVG has lines of many thousand characters. */
const SHOWN = 160;

/**
 * Says in which cells, and where in them, the outputs of two runs of a notebook differ. Pictures
 * and words are compared exactly.
 *
 * @returns One text for each difference; none if all outputs are the same.
 */
export function compareOutputs(stored: Notebook, fresh: Notebook): string[] {
  const before = codeCells(stored).map(partsOf);
  const after = codeCells(fresh).map(partsOf);
  return after.flatMap((parts, index) => {
    const old = before[index] ?? new Map<string, string>();
    const names = [...new Set([...old.keys(), ...parts.keys()])];
    return names.flatMap((name) => {
      const difference = describeDifference(old.get(name), parts.get(name));
      return difference ? [`cell ${index + 1}, ${name}: ${difference}`] : [];
    });
  });
}

/** Every part of a cell's outputs by its name: "output 2, image/svg+xml". */
function partsOf({ outputs = [] }: { outputs?: Output[] }): Map<string, string> {
  const parts = outputs.flatMap((output, index) =>
    contents(output).map(([name, text]) => [`output ${index + 1}, ${name}`, text] as const)
  );
  return new Map(parts);
}

function contents(output: Output): [string, string][] {
  switch (output.output_type) {
    case "stream":
      return [[output.name, joinText(output.text)]];
    case "error":
      return [["error", [output.ename, output.evalue, ...output.traceback].join("\n")]];
    default:
      return Object.entries(output.data).map(([type, data]) => [type, textOf(data)]);
  }
}

function textOf(data: unknown): string {
  if (typeof data === "string") return decodePictures(data);
  return Array.isArray(data) ? decodePictures(data.join("")) : JSON.stringify(data);
}

/** A chart is shown as an image in Markdown: what differs is told in SVG, not in its base64. */
function decodePictures(text: string): string {
  return text.replace(
    /(?<=data:image\/svg\+xml;base64,)[\w+/=]+/g,
    (data) => new TextDecoder().decode(Uint8Array.fromBase64(data)),
  );
}

function describeDifference(stored?: string, fresh?: string): string | undefined {
  if (stored === fresh) return undefined;
  if (stored === undefined) return "new";
  if (fresh === undefined) return "missing";
  const before = stored.split("\n");
  const after = fresh.split("\n");
  const line = before.findIndex((text, index) => text !== after[index]);
  const first = line < 0 ? before.length : line;
  return `line ${first + 1} differs\n` +
    `  stored: ${excerpt(before[first], after[first])}\n` +
    `  now:    ${excerpt(after[first], before[first])}`;
}

/** The part of a long line where it starts to differ from another. */
function excerpt(line: string | undefined, other = ""): string {
  if (line === undefined) return "(no such line)";
  let same = 0;
  while (same < line.length && line[same] === other[same]) same++;
  const start = line.length <= SHOWN ? 0 : Math.max(0, same - SHOWN / 4);
  const cut = line.slice(start, start + SHOWN);
  return `${start > 0 ? "…" : ""}${cut}${start + SHOWN < line.length ? "…" : ""}`;
}
