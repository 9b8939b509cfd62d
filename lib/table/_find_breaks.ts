import { type MembershipChange, membershipChanges } from "../reference/_grouping_members.ts";
import { hsRevisions } from "../reference/hs_revisions.ts";
import { isGrouping, partnerName } from "../reference/partners.ts";
import type { Grain } from "./grain.ts";
import { monthName } from "./source.ts";

/**
 * What makes the last months of a series something else than the first: where HS codes got another
 * meaning, and where a grouping's row began to add up other countries.
 *
 * @returns A sentence each.
 */
export function findBreaks({ dimensions, months }: Grain): string[] {
  const [first, last] = [months.at(0), months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const levels = ["E_COMMODITY", "I_COMMODITY"]
    .flatMap((name) => dimensions.get(name)?.levels ?? []);
  const revisions = levels.some((level) => level.startsWith("HS"))
    ? hsRevisions([first, last].map((month) => ({ time: Temporal.PlainYearMonth.from(month) })))
    : [];
  const members = (dimensions.get("CTY_CODE")?.codes ?? []).filter(isGrouping)
    .map((code) => ({ code, changes: membershipChanges(code, first, last) }))
    .filter(({ changes }) => changes.length > 0)
    .map(({ code, changes }) => `${partnerName(code)} ${list(changes.map(describeChange))}`);
  return [
    ...revisions.map(({ name, time }) => `Codes changed with ${name}, in ${monthName(`${time}`)}.`),
    ...(members.length > 0 ? [`Members changed: ${members.sort().join("; ")}.`] : []),
  ];
}

function describeChange({ earliest, latest }: MembershipChange): string {
  return earliest === latest
    ? `with ${monthName(latest)}`
    : `between ${monthName(earliest)} and ${monthName(latest)}`;
}

function list(words: readonly string[]): string {
  return new Intl.ListFormat("en-US").format(words);
}
