import { once } from "./_once.ts";
import { memberRows } from "./_tables.ts";

/** A country in a grouping's row: the first and the last month, `2017-12`, or "" for always. */
interface Membership {
  readonly country: string;
  /** The first month in which it may be in the row: the same as `from` where that is known. */
  readonly possibleFrom: string;
  readonly from: string;
  readonly to: string;
}

/** A month, `2018-01`, in which a grouping's row began to add up other countries. */
export interface MembershipChange {
  /** The first month that it may have been. */
  readonly earliest: string;
  /** The last one: the same, where it is known. */
  readonly latest: string;
}

const byGrouping = once(() =>
  new Map(
    [...Map.groupBy(memberRows(), (row) => row.grouping)].map(([grouping, rows]) => [
      grouping,
      rows.map((row): Membership => ({
        country: row.cty_code,
        possibleFrom: row.possible_from || row.member_from,
        from: row.member_from,
        to: row.member_to,
      })),
    ]),
  )
);

/**
 * The countries that a grouping's row adds up in a month, or may: the Bureau's rows follow the world with a
 * delay, or not at all. Of a year, all that were in it in one of its months; without a month, all that
 * were ever in it.
 *
 * @param grouping The code of the grouping, such as `0003`.
 * @param month The month, `2017-12`, or the year.
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
  // Of a year, `2022`, all that were in it in one of its months.
  const isIn = ({ possibleFrom, to }: Membership) =>
    month === undefined ||
    (possibleFrom.slice(0, month.length) <= month &&
      (to === "" || month <= to.slice(0, month.length)));
  return new Set(members.filter(isIn).map(({ country }) => country));
}

/**
 * When the members of a grouping's row changed between the first and the last month of a series,
 * which then compares two sets of countries.
 *
 * @returns The changes, in order.
 */
export function membershipChanges(
  grouping: string,
  first: string,
  last: string,
): MembershipChange[] {
  const changes = (byGrouping().get(grouping) ?? []).flatMap(({ possibleFrom, from, to }) => [
    ...(from ? [{ earliest: possibleFrom, latest: from }] : []),
    ...(to ? [changeAfter(to)] : []),
  ]).filter(({ earliest, latest }) => first < latest && earliest <= last);
  return [...new Map(changes.map((change) => [change.latest, change])).values()]
    .sort((a, b) => a.latest < b.latest ? -1 : 1);
}

function changeAfter(month: string): MembershipChange {
  const next = `${Temporal.PlainYearMonth.from(month).add({ months: 1 })}`;
  return { earliest: next, latest: next };
}
