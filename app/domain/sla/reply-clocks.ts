/** Who waits for an answer since when, and which reply gave it? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { say } from "#app/domain/words/words.ts";
import { retarget, startClock } from "./aim-clock.ts";
import { cancel, isOpen, meet, openAgain } from "./clock-draft.ts";
import type { ClockDraft } from "./clock-draft.ts";
import type { CustomerMessage, PublicReply, TicketRecord } from "./ticket-record.ts";

const isReplyClock = ({ kind }: ClockDraft): boolean =>
  kind === "first-reply" || kind === "next-reply";

/** Why a reply clock is cancelled when a ticket is resolved; a reply that was on its way then still meets it. */
const RESOLVED_WITHOUT_REPLY = say("resolved without a reply");

/** Starts a clock for the oldest message that nobody answered, unless one runs that covers it. Throws Refusal. */
export function startReplyClock(ticket: TicketRecord, at: Instant): void {
  const oldest = ticket.messages
    .filter((message) => message.isOwed && answeredBy(message) === undefined)
    .sort((one, other) => one.at - other.at)[0];
  if (!oldest) return;

  const running = ticket.clocks.find((clock) => isReplyClock(clock) && isOpen(clock));
  if (running && running.startedAt <= oldest.at) return;

  if (running) cancel(running, at, say("an older message came to this ticket"));
  const isFirst = ticket.clocks.every(({ kind }) => kind !== "first-reply");
  const kind = running?.kind ?? (isFirst ? "first-reply" : "next-reply");
  const known = ticket.clocks.find((clock) => clock.kind === kind && clock.startedBy === oldest.id);
  if (known) {
    openAgain(known, at, say("it still waits"));
    retarget(ticket, known, at, say("open again from the original receipt"));
  } else {
    startClock(ticket, kind, { at: oldest.at, by: oldest.id });
  }
}

/** A reply was accepted: it meets the clocks of the messages that it answers, and what it does not answer waits on. Throws Refusal. */
export function meetReplyClocks(ticket: TicketRecord, reply: PublicReply): void {
  for (const clock of ticket.clocks) {
    const message = isReplyClock(clock) && isStillOwed(clock, reply) && startOf(ticket, clock);
    if (message && message.replies.includes(reply)) meet(clock, reply.at, reply.id);
  }
  startReplyClock(ticket, reply.at);
}

/** A reply did not arrive: what it met is open again from its original receipt, unless another reply answers it too. Throws Refusal. */
export function openReplyClocksAgain(ticket: TicketRecord, reply: PublicReply, at: Instant): void {
  for (const clock of ticket.clocks) {
    const message = isReplyClock(clock) && clock.metBy === reply.id && startOf(ticket, clock);
    if (!message) continue;

    openAgain(clock, at, say("the reply did not arrive"));
    const other = answeredBy(message);
    if (other) {
      meet(clock, other.at, other.id);
    } else {
      retarget(ticket, clock, at, say("open again from the original receipt"));
      cancelYounger(ticket, clock, at);
    }
  }
  startReplyClock(ticket, at);
}

/** One clock of a kind at a time: the oldest obligation stands for both. */
function cancelYounger(ticket: TicketRecord, clock: ClockDraft, at: Instant): void {
  const rival = ticket.clocks.find(
    (other) => other !== clock && other.kind === clock.kind && isOpen(other),
  );
  if (rival)
    cancel(
      rival.startedAt < clock.startedAt ? clock : rival,
      at,
      say("an older message waits too"),
    );
}

/** Done without an answer: nobody waits any more. */
export function cancelReplyClocks(ticket: TicketRecord, at: Instant): void {
  for (const message of ticket.messages) message.isOwed &&= answeredBy(message) !== undefined;
  for (const clock of ticket.clocks)
    if (isReplyClock(clock) && isOpen(clock)) cancel(clock, at, RESOLVED_WITHOUT_REPLY);
}

/** The first reply that answers a message and arrived, as far as we know. */
const answeredBy = ({ replies }: CustomerMessage): PublicReply | undefined =>
  replies.find(({ hasBounced }) => !hasBounced);

const startOf = (ticket: TicketRecord, clock: ClockDraft): CustomerMessage | undefined =>
  ticket.messages.find(({ id }) => id === clock.startedBy);

/** Open, or cancelled only because the ticket was resolved while the reply was on its way. */
function isStillOwed(clock: ClockDraft, reply: PublicReply): boolean {
  if (isOpen(clock)) return true;
  const last = clock.steps.at(-1);
  return (
    last?.kind === "cancelled" &&
    last.because === RESOLVED_WITHOUT_REPLY &&
    reply.writtenUpTo !== null &&
    reply.writtenUpTo <= last.at
  );
}
