/** As much of `deno doc --json` as is read. */
interface DocumentedSymbol {
  readonly name: string;
  readonly declarations: readonly {
    readonly kind: string;
    readonly jsDoc?: {
      readonly tags?: readonly { readonly kind: string; readonly name?: string }[];
    };
    readonly def?: {
      readonly params?: readonly { readonly kind: string; readonly name?: string }[];
      readonly returnType?: { readonly repr?: string };
    };
  }[];
}

/**
 * What the docstrings of the face leave out: each function says what it takes (`@param`), what it
 * gives (`@returns`, unless it is nothing), and shows itself at work (`@example`).
 *
 * @param symbols What `deno doc --json` says of the face.
 * @returns A sentence for each gap.
 */
export function findUndocumented(symbols: readonly DocumentedSymbol[]): string[] {
  return symbols.flatMap(({ name, declarations }) => {
    const [first] = declarations.filter(({ kind }) => kind === "function");
    if (!first) return [];
    const tags = first.jsDoc?.tags ?? [];
    const has = (kind: string) => tags.some((tag) => tag.kind === kind);
    const described = tags.filter(({ kind }) => kind === "param").length;
    const taken = first.def?.params?.length ?? 0;
    const gives = !["void", "Promise<void>"].includes(first.def?.returnType?.repr ?? "");
    return [
      ...(described < taken
        ? [`${name} has ${taken} parameters, and says what ${described} are`]
        : []),
      ...(gives && !has("return") ? [`${name} does not say what it returns`] : []),
      ...(has("example") ? [] : [`${name} has no example`]),
    ];
  });
}

/** Reads what Deno finds written about a module. */
export async function readDocumentation(root: string, module: string): Promise<DocumentedSymbol[]> {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["doc", "--json", module],
    cwd: root,
  }).output();
  const { nodes }: { nodes: Record<string, { symbols: DocumentedSymbol[] }> } = JSON.parse(
    new TextDecoder().decode(stdout),
  );
  return Object.values(nodes).flatMap(({ symbols }) => symbols);
}
