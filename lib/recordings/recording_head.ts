import type { Recording } from "../transport/recording.ts";

/** What a recording says of its body. */
export type RecordingHead = Omit<Recording, "body">;
