/** What a recording says of its body. */
export interface RecordingHead {
  /** The address that was asked, without the key. */
  readonly request: string;
  /** When the answer came, in UTC: `2026-11-22T12:06:43.123Z`. */
  readonly retrieved: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** The headers that are kept. */
export const KEPT_HEADERS = ["content-type", "date", "last-modified"];

/**
 * The status, in recordings only, of a request that is asked in parts, whose addresses are the body.
 * The API itself answers 500 to what is too large, and to much else.
 */
export const PARTS_STATUS = 599;

/** The statuses of answers that are kept: rows, no rows, a refusal, parts. */
const STATUSES = [200, 204, 400, PARTS_STATUS];

/** Whether a value is what a recording says of its body: a seal proves only that nobody changed it. */
export function isRecordingHead(value: unknown): value is RecordingHead {
  if (typeof value !== "object" || value === null) return false;
  const { request, retrieved, status, headers } = value as Partial<RecordingHead>;
  return typeof request === "string" && URL.canParse(request) &&
    typeof retrieved === "string" && isInstant(retrieved) &&
    typeof status === "number" && STATUSES.includes(status) &&
    typeof headers === "object" && headers !== null &&
    Object.values(headers).every((header) => typeof header === "string");
}

function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}
