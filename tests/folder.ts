/** A temporary folder that is removed at the end of the block. */
export async function makeFolder(): Promise<AsyncDisposable & { path: string }> {
  const path = await Deno.makeTempDir();
  return { path, [Symbol.asyncDispose]: () => Deno.remove(path, { recursive: true }) };
}

/** Gives a test a temporary folder. */
export async function withFolder(test: (folder: string) => Promise<void>): Promise<void> {
  await using folder = await makeFolder();
  await test(folder.path);
}
