import { doesNotThrow, throws } from "node:assert/strict";
import { requireSafeAddress } from "./_address.ts";

const check = (address: string) => () => requireSafeAddress(new URL(address));

Deno.test("a key goes over an open line to this very machine only", () => {
  for (const host of ["127.0.0.1:8000", "127.1.2.3", "localhost", "[::1]"]) {
    doesNotThrow(check(`http://${host}`), host);
  }
  for (
    const host of ["127.evil.com", "127.0.0.1.evil.com", "localhost.evil.com", "api.census.gov"]
  ) {
    throws(check(`http://${host}`), /could read it: use https/, host);
  }
  doesNotThrow(check("https://127.evil.com"));
});
