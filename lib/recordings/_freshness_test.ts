import { strictEqual } from "node:assert/strict";
import { readQuestion } from "../query/_question_url.ts";
import { isFresh } from "./_freshness.ts";

interface Case {
  name: string;
  time: string;
  retrieved: string;
  now: string;
  fresh: boolean;
  status?: number;
}

const CASES: Case[] = [
  {
    name: "a recent month an hour later",
    time: "2026-10",
    retrieved: "2026-11-22T10:00",
    now: "2026-11-22T11:00",
    fresh: true,
  },
  {
    name: "a recent month a day later",
    time: "2026-10",
    retrieved: "2026-11-21T10:00",
    now: "2026-11-22T11:00",
    fresh: false,
  },
  {
    name: "a recent month a second before a day has passed",
    time: "2026-10",
    retrieved: "2026-11-21T10:00",
    now: "2026-11-22T09:59",
    fresh: true,
  },
  {
    name: "a recent month when exactly a day has passed",
    time: "2026-10",
    retrieved: "2026-11-21T10:00",
    now: "2026-11-22T10:00",
    fresh: false,
  },
  {
    name: "the sixth month before this one, which is still recent",
    time: "2026-05",
    retrieved: "2026-11-20T10:00",
    now: "2026-11-22T10:00",
    fresh: false,
  },
  {
    name: "the seventh month before this one, which is not",
    time: "2026-04",
    retrieved: "2026-11-20T10:00",
    now: "2026-11-22T10:00",
    fresh: true,
  },
  {
    name: "a clock that differs by an hour",
    time: "2020-01",
    retrieved: "2026-11-22T11:00",
    now: "2026-11-22T10:00",
    fresh: true,
  },
  {
    name: "a clock that differs by more",
    time: "2020-01",
    retrieved: "2026-11-22T11:01",
    now: "2026-11-22T10:00",
    fresh: false,
  },
  {
    name: "an old month half a year later, no June between",
    time: "2020-01",
    retrieved: "2025-11-21T10:00",
    now: "2026-05-31T11:00",
    fresh: true,
  },
  {
    name: "an old month when June has come",
    time: "2020-01",
    retrieved: "2026-05-31T10:00",
    now: "2026-06-01T11:00",
    fresh: false,
  },
  {
    name: "an old month within a day of June",
    time: "2020-01",
    retrieved: "2026-06-04T10:00",
    now: "2026-06-04T20:00",
    fresh: true,
  },
  {
    name: "an old month, recorded in June before the revision came",
    time: "2020-01",
    retrieved: "2026-06-02T10:00",
    now: "2026-08-01T10:00",
    fresh: false,
  },
  {
    name: "an old month, recorded after June",
    time: "2020-01",
    retrieved: "2026-07-01T10:00",
    now: "2027-05-01T10:00",
    fresh: true,
  },
  {
    name: "an old month, recorded before the last June but one",
    time: "2020-01",
    retrieved: "2024-07-01T10:00",
    now: "2026-05-01T10:00",
    fresh: false,
  },
  {
    name: "a range that ends with a recent month",
    time: "from 2013-01 to 2026-10",
    retrieved: "2026-11-20T10:00",
    now: "2026-11-22T10:00",
    fresh: false,
  },
  {
    name: "a range without an end",
    time: "from 2013",
    retrieved: "2026-11-20T10:00",
    now: "2026-11-22T10:00",
    fresh: false,
  },
  {
    name: "nothing in a recent month: it may be out by now",
    time: "2026-10",
    retrieved: "2026-11-22T10:00",
    now: "2026-11-22T10:05",
    fresh: false,
    status: 204,
  },
  {
    name: "nothing in an old month",
    time: "2020-01",
    retrieved: "2026-11-02T10:00",
    now: "2026-11-22T10:05",
    fresh: true,
    status: 204,
  },
  {
    name: "what the API refused",
    time: "2020-01",
    retrieved: "2026-11-22T10:00",
    now: "2026-11-22T10:05",
    fresh: false,
    status: 400,
  },
  {
    name: "parts, an hour later",
    time: "2026-10",
    retrieved: "2026-11-22T10:00",
    now: "2026-11-22T11:00",
    fresh: true,
    status: 599,
  },
  {
    name: "parts, a day later",
    time: "2020-01",
    retrieved: "2026-11-20T10:00",
    now: "2026-11-22T10:00",
    fresh: false,
    status: 599,
  },
];

for (const { name, time, retrieved, now, fresh, status = 200 } of CASES) {
  Deno.test(`isFresh(): ${name}`, () => {
    const recording = {
      request: `https://example.org/exports/hs?get=ALL_VAL_MO&time=${encodeURIComponent(time)}`,
      retrieved: `${retrieved}:00.000Z`,
      status,
      headers: {},
    };
    const question = readQuestion(recording.request);
    strictEqual(isFresh(recording, question, Temporal.Instant.from(`${now}:00Z`)), fresh);
  });
}
