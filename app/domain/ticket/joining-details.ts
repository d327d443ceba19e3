import { say } from "#app/domain/words/words.ts";
import type { TicketEventDetail } from "./event-words.ts";

/** What happens on a ticket when a mail joins it, as its history tells it? */

export type Joining = {
  readonly because: Extract<TicketEventDetail, { kind: "joined" }>["because"];
  /** The ticket is closed, and not for long. */
  readonly reopens: boolean;
  readonly isSnoozed: boolean;
  /** A mere thank-you: it neither reopens nor wakes. */
  readonly asksNothing: boolean;
};

export function joiningDetails(joining: Joining): readonly TicketEventDetail[] {
  const { because, reopens, isSnoozed, asksNothing } = joining;
  return [
    { kind: "joined", because },
    ...(reopens && !asksNothing ? [{ kind: "reopened" } as const] : []),
    ...(isSnoozed && !asksNothing
      ? [{ kind: "woken", because: say("the customer wrote") } as const]
      : []),
  ];
}
