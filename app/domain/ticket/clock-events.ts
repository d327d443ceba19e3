import type { Instant } from "#app/domain/shared/instant.ts";
import { happenedAt } from "#app/domain/sla/order-events.ts";
import type { SlaEvent } from "#app/domain/sla/sla-event.ts";
import { eventsOfDetail } from "./events-of-detail.ts";
import { messageHomes, type MessageHomes } from "./message-homes.ts";
import { movingEventKinds } from "./ticket-history.ts";
import type { HistoryEvent, HistoryMessage, TicketHistory } from "./ticket-history.ts";

/** What happened to a ticket, as its clocks follow from it? */

/** An event with the id of what it was recorded by: ids sort by time where two things happened at one instant. */
type Recorded = { readonly id: string; readonly event: SlaEvent };

/**
 * The policy aside. A ticket that was merged keeps what happened to it until then; the other one takes over the mail that nobody
 * had answered, from its receipt.
 */
export function clockEvents(history: TicketHistory): readonly SlaEvent[] {
  const homes = messageHomes(history);
  const recorded = [
    ...history.messages.flatMap((message) =>
      message.kind === "inbound"
        ? arrivalsOf(history, homes, message)
        : repliesOf(history, homes, message),
    ),
    ...history.moves
      .filter(({ kind, fromId }) => kind === "merge" && fromId === history.ticketId)
      .map(({ moveId, at }) => ({ id: moveId, event: { at, kind: "merged" } as const })),
    ...withoutTakenBack(history.events.filter((one) => speaksOfThis(history, one))).flatMap((one) =>
      eventsOfDetail(one).map((event) => ({ id: one.eventId, event })),
    ),
  ];
  return recorded.toSorted(byTime).map(({ event }) => event);
}

/** A change of status that was undone, and its undoing, are as though they had not been. */
function withoutTakenBack(events: TicketHistory["events"]): TicketHistory["events"] {
  const kept: HistoryEvent[] = [];
  for (const event of events) {
    const { detail } = event;
    const undone =
      detail.kind === "status" && detail.takenBack === true
        ? kept.findLastIndex(
            (one) => one.detail.kind === "status" && one.ticketId === event.ticketId,
          )
        : -1;
    if (undone < 0) kept.push(event);
    else kept.splice(undone, 1);
  }
  return kept;
}

const byTime = (one: Recorded, other: Recorded): number =>
  happenedAt(one.event) - happenedAt(other.event) ||
  (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

function speaksOfThis(
  { ticketId, promiseIds }: TicketHistory,
  { ticketId: on, detail }: TicketHistory["events"][number],
): boolean {
  if ("promise" in detail) return promiseIds.includes(detail.promise);
  return on === ticketId && !(movingEventKinds as readonly string[]).includes(detail.kind);
}

function arrivalsOf(
  history: TicketHistory,
  homes: MessageHomes,
  message: HistoryMessage,
): readonly Recorded[] {
  const { ticketId, urgency } = history;
  const arrival = arrivalOn(history, homes, message);
  if (!arrival) return [];
  const overruled = history.events.find(
    ({ detail }) => detail.kind === "wants-answer" && detail.message === message.messageId,
  );
  const isClockless = message.clockless !== null && !overruled;
  const joinedAt = Math.max(arrival.at, overruled?.at ?? 0) as Instant;
  const event: SlaEvent = {
    at: message.at,
    kind: "customer-message",
    id: message.messageId,
    urgency: firstUrgency(history, ticketId) ?? urgency,
    ...(joinedAt > message.at ? { joinedAt } : {}),
    ...(isClockless ? { thanks: true } : {}),
  };
  return [{ id: overruled?.eventId ?? arrival.id, event }];
}

/** What the urgency was before anybody changed it. */
function firstUrgency({ events }: TicketHistory, ticketId: string) {
  for (const { ticketId: on, detail } of events)
    if (on === ticketId && detail.kind === "urgency") return detail.from;
  return null;
}

/**
 * When a mail began to ask something of this ticket; null when it never did. What another ticket had answered before the merge
 * is asked again only when that answer turns out not to have arrived.
 */
function arrivalOn(
  { ticketId, messages, moves }: TicketHistory,
  homes: MessageHomes,
  message: HistoryMessage,
): { readonly at: Instant; readonly id: string } | null {
  const stay = moves.find(
    (move) =>
      move.kind === "merge" &&
      move.toId === ticketId &&
      move.messageIds.includes(message.messageId),
  );
  if (!stay) {
    const first = homes.joinedAt(message, message.at);
    return homes.homeAt(message, first) === ticketId ? { at: first, id: message.messageId } : null;
  }
  const answers = messages.filter(
    (reply) =>
      reply.kind === "outbound" &&
      reply.acceptedAt !== null &&
      reply.acceptedAt <= stay.at &&
      homes.answersOf(reply).includes(message),
  );
  const losses = answers.map(lostAtOf);
  if (losses.some((lostAt) => lostAt === null)) return null;
  const at = Math.max(stay.at, ...losses.map((lostAt) => lostAt ?? 0)) as Instant;
  return { at, id: stay.moveId };
}

/** The ticket waits for its customer as soon as a reply is written; it is answered once the provider took it. */
function repliesOf(
  history: TicketHistory,
  homes: MessageHomes,
  reply: HistoryMessage,
): readonly Recorded[] {
  const { ticketId } = history;
  const { messageId: id, at, acceptedAt, asks } = reply;
  const answered = homes.answersOf(reply).map(({ messageId }) => messageId);
  const wasSplitOff = history.moves.some(
    (move) => move.kind === "split" && move.fromId === ticketId && move.messageIds.includes(id),
  );
  const isHere = (when: Instant) => wasSplitOff || homes.homeAt(reply, when) === ticketId;
  const events: SlaEvent[] = [];
  if (isHere(at)) events.push({ at, kind: "waiting" });
  if (acceptedAt === null || !isHere(acceptedAt)) return events.map((event) => ({ id, event }));

  const seenUpTo = reply.seenUpTo ?? at;
  events.push({ at: acceptedAt, kind: "agent-reply", id, seenUpTo, answers: answered, asks });
  const lostAt = lostAtOf(reply);
  if (lostAt !== null)
    events.push(
      { at: lostAt, kind: "reopened" },
      { at: lostAt, kind: "reply-bounced", id },
      { at: lostAt, kind: "not-waiting" },
    );
  return events.map((event) => ({ id, event }));
}

/** When we heard that a reply will never arrive. */
function lostAtOf({ delivery, deliveryAt, acceptedAt }: HistoryMessage): Instant | null {
  if (delivery !== "bounced" && delivery !== "dropped") return null;
  return Math.max(deliveryAt ?? 0, acceptedAt ?? 0) as Instant;
}
