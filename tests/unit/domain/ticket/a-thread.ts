import type { ThreadMessage } from "#app/domain/ticket/split-off.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

export const idOf = (name: string) => name as MessageId;

/** A customer's mail, named for the moment of its receipt. */
export const aMail = (at: number, given: Partial<ThreadMessage> = {}): ThreadMessage => ({
  messageId: idOf(`mail ${at}`),
  kind: "inbound",
  at: at as Instant,
  delivery: null,
  answersUpTo: null,
  attachments: 0,
  ...given,
});

/** A delivered reply that answers all up to `upTo`. */
export const aReply = (
  at: number,
  upTo: number,
  given: Partial<ThreadMessage> = {},
): ThreadMessage =>
  aMail(at, {
    messageId: idOf(`reply ${at}`),
    kind: "outbound",
    delivery: "delivered",
    answersUpTo: upTo as Instant,
    ...given,
  });
