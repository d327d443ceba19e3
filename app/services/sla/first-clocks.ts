// A ticket begins: which clocks start with its first message? Reads nothing and writes nothing.
import type { MessageId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import { replayClocks } from "#app/domain/sla/replay-clocks.ts";
import type { SlaPolicy } from "#app/domain/sla/sla-event.ts";
import { ticketDue } from "#app/domain/ticket/ticket-due.ts";
import type { PlannedClocks } from "./plan-clocks.ts";

export type FirstMessage = {
  readonly messageId: MessageId;
  readonly receivedAt: Instant;
  /** When it became a message. */
  readonly readAt: Instant;
  readonly urgency: Urgency;
};

/** As `rebuildClocks` would work them out. Throws Refusal when the shop's hours or targets can't be reckoned with. */
export function firstClocks(
  policy: SlaPolicy,
  { messageId, receivedAt, readAt, urgency }: FirstMessage,
): PlannedClocks {
  const joinedAt = Math.max(receivedAt, readAt) as Instant;
  const clocks = replayClocks(
    [
      { at: receivedAt, kind: "policy", policy },
      { at: receivedAt, kind: "customer-message", id: messageId, urgency, joinedAt },
    ],
    joinedAt,
  );
  const { calendar } = policy;
  return { clocks, due: ticketDue(clocks, { alerts: [], snoozedUntil: null, calendar }) };
}
