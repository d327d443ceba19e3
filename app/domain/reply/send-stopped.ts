import { Refusal } from "#app/domain/shared/refusal.ts";
import { say, sentences, within, type Words } from "#app/domain/words/words.ts";
import type { ChangeWords, SeenOrder } from "./seen-order.ts";

/** Why does a send wait for its writer to look again, and at what? */
export type SendStop = {
  /** Another message is the newest one now. */
  readonly moved: boolean;
  /** Messages that came in since, oldest first. */
  readonly messages: readonly {
    readonly messageId: string;
    readonly fromName: string;
    /** ISO 8601. */
    readonly at: string;
    /** Their first words. */
    readonly words: string;
  }[];
  /** The newest message of the customer now; empty while there is none. Sent along, it says that the writer has read it. */
  readonly newestMessageId: string;
  readonly orders: readonly ChangeWords[];
  /** The orders as they are now, to be sent along in the same way. */
  readonly seenOrders: readonly SeenOrder[];
  /** Recipients that take no mail. */
  readonly suppressed: readonly SuppressedAddress[];
};

export type SuppressedAddress = {
  readonly address: string;
  readonly words: Words;
};

const NEW_MESSAGE = say(
  "A new message came in while you wrote. Read it above, then send the reply again.",
);
const OTHER_THREAD = say(
  "The thread changed while you wrote. Look above, then send the reply again.",
);

/** True when something of this has to be looked at. */
export const isStopped = ({ moved, orders, suppressed }: SendStop): boolean =>
  moved || orders.length + suppressed.length > 0;

/** In words for the agent, the most important first. */
export function stopWords({ moved, messages, orders, suppressed }: SendStop): Words {
  return sentences([
    ...(moved ? [messages.length > 0 ? NEW_MESSAGE : OTHER_THREAD] : []),
    ...orders.map(({ words }) =>
      say("{what} Check your words, then send the reply again.", { what: within(words) }),
    ),
    ...suppressed.map(({ words }) => words),
  ]);
}

/** Nothing was sent: what the writer had before them is not so any more. */
export class SendStopped extends Refusal {
  readonly stop: SendStop;

  constructor(stop: SendStop) {
    super("conflict", stopWords(stop));
    this.stop = stop;
  }
}
