import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { ClockView } from "#app/domain/ticket/ticket-view.ts";
import { say } from "#app/domain/words/words.ts";

/** What each clock waits for, as staff read it. */
export const clockKindWords = {
  "first-reply": say("First reply"),
  "next-reply": say("Next reply"),
  resolution: say("Resolution"),
  update: say("Update"),
  promise: say("Promise"),
} satisfies Record<ClockKind, string>;

/** How a clock stands, and the colour of its badge. */
export const clockStateWords = {
  running: { words: say("Running"), tone: "info" },
  paused: { words: say("Paused"), tone: undefined },
  met: { words: say("Met"), tone: "success" },
  missed: { words: say("Missed"), tone: "critical" },
  cancelled: { words: say("Cancelled"), tone: undefined },
} as const satisfies Record<
  ClockView["state"],
  { words: string; tone: "info" | "success" | "critical" | undefined }
>;
