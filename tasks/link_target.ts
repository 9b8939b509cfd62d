import { dirname, resolve } from "node:path";

/** What a path leads to through links, also where nothing is there yet. */
export async function linkTarget(path: string): Promise<string> {
  try {
    return await Deno.realPath(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    const link = await Deno.readLink(path).catch(() => null);
    return link === null ? path : await linkTarget(resolve(dirname(path), link));
  }
}
