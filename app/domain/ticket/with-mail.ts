import type { Instant } from "#app/domain/shared/instant.ts";
import type { TicketEventDetail } from "./event-words.ts";
import type { TicketHistory } from "./ticket-history.ts";

/** How does a ticket's history read with a mail that is only just being written? */

export type MailOnTicket = {
  readonly messageId: string;
  /** Receipt. */
  readonly at: Instant;
  readonly readAt: Instant;
  /** Why it starts no clock. */
  readonly clockless: string | null;
  /** What it makes happen on the ticket beside. */
  readonly events: readonly {
    readonly id: string;
    readonly at: Instant;
    readonly detail: TicketEventDetail;
  }[];
};

/** As it will be read once the mail is written: what asks something wakes a snoozed ticket. */
export function withMail<History extends TicketHistory>(
  history: History,
  { events, ...mail }: MailOnTicket,
): History {
  const { ticketId } = history;
  return {
    ...history,
    snoozedUntil: mail.clockless === null ? null : history.snoozedUntil,
    messages: [
      ...history.messages,
      {
        ...mail,
        ticketId,
        kind: "inbound",
        seenUpTo: null,
        asks: false,
        acceptedAt: null,
        delivery: null,
        deliveryAt: null,
      },
    ],
    events: [
      ...history.events,
      ...events.map(({ id, at, detail }) => ({ eventId: id, ticketId, at, detail })),
    ],
  };
}
