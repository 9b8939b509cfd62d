import type { Finding } from "./finding.ts";

/**
 * Whether a program may listen on this machine, as JupyterLab and every kernel must.
 *
 * @param listen What opens a port.
 */
export function checkPort(listen: typeof Deno.listen = Deno.listen): Finding {
  const what = "ports";
  try {
    listen({ hostname: "127.0.0.1", port: 0 }).close();
    return { what, state: "fine", says: "a port on 127.0.0.1 can be opened." };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      what,
      state: "fault",
      says: `no port on 127.0.0.1 can be opened (${reason}).`,
      mend: "let programs listen on 127.0.0.1: a firewall or a sandbox forbids it",
    };
  }
}
