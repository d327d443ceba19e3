import type { DeliveryState } from "#app/domain/delivery/delivery-state.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";

/** Which messages leave a ticket when it is split, and who still waits for an answer on both sides? */

export type ThreadMessage = {
  readonly messageId: MessageId;
  readonly kind: "inbound" | "outbound" | "note";
  readonly at: Instant;
  readonly delivery: DeliveryState | null;
  /** Outbound only: the receipt of the newest message that its writer had seen; the reply answers up to there. */
  readonly answersUpTo: Instant | null;
  readonly attachments: number;
};

/** A reply that is in one of these states may reach the customer at any moment, and then meets a clock. */
const ON_ITS_WAY: readonly (DeliveryState | null)[] = ["queued", "sending", "unknown"];
const LOST: readonly (DeliveryState | null)[] = ["bounced", "dropped", "failed"];

/**
 * The messages that go, oldest first: one mail alone, or that one and all after it. `thread` is oldest first. Throws
 * Refusal: "invalid" for a message that is no mail of a customer or when no mail would stay, "conflict" for one that is not
 * here (any more) and while a reply is on its way.
 */
export function splitOff(
  thread: readonly ThreadMessage[],
  chosen: { readonly messageId: MessageId; readonly only: boolean },
): { readonly goes: readonly ThreadMessage[]; readonly stays: readonly ThreadMessage[] } {
  const index = thread.findIndex(({ messageId }) => messageId === chosen.messageId);
  const first = thread[index];
  if (!first)
    throw new Refusal("conflict", "This message is not on the ticket any more. Reload the page.");
  if (first.kind !== "inbound")
    throw new Refusal("invalid", "Choose a mail that a customer wrote: the new ticket is theirs.");
  if (thread.some(({ delivery }) => ON_ITS_WAY.includes(delivery)))
    throw new Refusal(
      "conflict",
      "A reply of this ticket is on its way. Split the ticket once it has gone out.",
    );
  const goes = chosen.only ? [first] : thread.slice(index);
  const stays = thread.filter((message) => !goes.includes(message));
  if (!stays.some(({ kind }) => kind === "inbound"))
    throw new Refusal(
      "invalid",
      "No mail would stay on this ticket. Choose a later message, or one message alone.",
    );
  return { goes, stays };
}

/** The oldest mail among `messages` that none of the replies answers; a reply that did not arrive answers nothing. */
export function oldestUnanswered(
  messages: readonly ThreadMessage[],
  replies: readonly ThreadMessage[],
): ThreadMessage | null {
  const answered = replies
    .filter(({ kind, delivery }) => kind === "outbound" && !LOST.includes(delivery))
    .reduce((upTo, reply) => Math.max(upTo, reply.answersUpTo ?? reply.at), -Infinity);
  return messages.find(({ kind, at }) => kind === "inbound" && at > answered) ?? null;
}
