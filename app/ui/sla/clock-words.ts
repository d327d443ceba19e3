import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { ClockView } from "#app/domain/ticket/ticket-view.ts";

/** What each clock waits for, as staff read it. */
export const clockKindWords = {
  "first-reply": "First reply",
  "next-reply": "Next reply",
  resolution: "Resolution",
  update: "Update",
  promise: "Promise",
} satisfies Record<ClockKind, string>;

/** How a clock stands, and the colour of its badge. */
export const clockStateWords = {
  running: { words: "Running", tone: "info" },
  paused: { words: "Paused", tone: undefined },
  met: { words: "Met", tone: "success" },
  missed: { words: "Missed", tone: "critical" },
  cancelled: { words: "Cancelled", tone: undefined },
} as const satisfies Record<
  ClockView["state"],
  { words: string; tone: "info" | "success" | "critical" | undefined }
>;
