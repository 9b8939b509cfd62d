import { strictEqual, throws } from "node:assert/strict";
import { CensusQueryError } from "../errors.ts";
import { makeQuestion } from "./_question.ts";
import { questionUrl, shareableUrl } from "./_question_url.ts";

const BASE = "https://example.org/data";

Deno.test("an address has get in the order asked, then the predicates in theirs", () => {
  strictEqual(
    questionUrl(
      makeQuestion("exports/hs", {
        get: ["CTY_NAME", "CTY_CODE"],
        DF: "1",
        time: "2025-10",
        CTY_CODE: ["4279", "4280"],
      }),
      BASE,
    ),
    `${BASE}/exports/hs?get=CTY_NAME,CTY_CODE&DF=1&time=2025-10&CTY_CODE=4279&CTY_CODE=4280`,
  );
});

Deno.test("a plus is sent as %2B, and the spaces of a range as %20", () => {
  // The Bureau's guide (page 12) shows both ways of writing P+, and which of them is right.
  strictEqual(
    questionUrl(
      makeQuestion("imports/hs", {
        get: ["CTY_SUBCODE", "GEN_VAL_MO"],
        time: "from 2013-01 to 2013-06",
        CTY_SUBCODE: "P+",
      }),
      BASE,
    ),
    `${BASE}/imports/hs?get=CTY_SUBCODE,GEN_VAL_MO&time=from%202013-01%20to%202013-06` +
      `&CTY_SUBCODE=P%2B`,
  );
});

Deno.test("a star stays a star, and a predicate that is not given is not sent", () => {
  strictEqual(
    questionUrl(
      makeQuestion("exports/hs", {
        get: ["ALL_VAL_MO"],
        E_COMMODITY: "0901*",
        COMM_LVL: "HS6",
        time: "2025",
        CTY_CODE: undefined,
      }),
      BASE,
    ),
    `${BASE}/exports/hs?get=ALL_VAL_MO&E_COMMODITY=0901*&COMM_LVL=HS6&time=2025`,
  );
});

Deno.test("a query is checked before it has an address", () => {
  throws(
    () => questionUrl(makeQuestion("exports/hs", { get: ["GEN_VAL_MO"], time: "2025-10" }), BASE),
    CensusQueryError,
  );
});

Deno.test("an address that is shown has a place for the key", () => {
  const question = makeQuestion("exports/hs", { get: ["ALL_VAL_MO"], time: "2025-10" });
  strictEqual(
    shareableUrl(question, BASE),
    `${BASE}/exports/hs?get=ALL_VAL_MO&time=2025-10&key=YOUR_KEY`,
  );
});
