import { once } from "./_once.ts";
import { memberRows } from "./_tables.ts";

/** A country in a grouping's row: the first and the last month, `2017-12`, or "" for always. */
interface Membership {
  readonly country: string;
  readonly from: string;
  readonly to: string;
}

const byGrouping = once(() =>
  new Map(
    [...Map.groupBy(memberRows(), (row) => row.grouping)].map(([grouping, rows]) => [
      grouping,
      rows.map((row): Membership => ({
        country: row.cty_code,
        from: row.member_from,
        to: row.member_to,
      })),
    ]),
  )
);

/**
 * The countries that a grouping's row adds up in a month: the Bureau's rows follow the world with a
 * delay, or not at all. Without a month, all that were ever in it.
 *
 * @param grouping The code of the grouping, such as `0003`.
 * @param month The month, `2017-12`.
 * @returns The codes of its members, or null if they are not known.
 *
 * @example
 * ```ts
 * import { strictEqual } from "node:assert";
 * import { groupingMembers } from "./_grouping_members.ts";
 *
 * strictEqual(groupingMembers("0003", "2017-12")?.has("4120"), true); // the United Kingdom
 * strictEqual(groupingMembers("0003", "2018-01")?.has("4120"), false);
 * ```
 */
export function groupingMembers(grouping: string, month?: string): ReadonlySet<string> | null {
  const members = byGrouping().get(grouping);
  if (!members) return null;
  const isIn = ({ from, to }: Membership) =>
    month === undefined || ((from === "" || from <= month) && (to === "" || month <= to));
  return new Set(members.filter(isIn).map(({ country }) => country));
}

/**
 * The months between the first and the last with which the members of a grouping's row changed: a
 * series across one of them compares two sets of countries.
 *
 * @returns Each the first month with other members, in order.
 */
export function membershipChanges(grouping: string, first: string, last: string): string[] {
  const starts = (byGrouping().get(grouping) ?? []).flatMap(({ from, to }) => [
    ...(from ? [from] : []),
    ...(to ? [`${Temporal.PlainYearMonth.from(to).add({ months: 1 })}`] : []),
  ]);
  return [...new Set(starts)].sort().filter((month) => first < month && month <= last);
}
