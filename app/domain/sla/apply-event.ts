/** What does one event do to a ticket and its clocks? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";
import { POLICY_VERSION } from "./policy-version.ts";
import { retarget } from "./aim-clock.ts";
import { cancel, isOpen, noteMiss } from "./clock-draft.ts";
import { happenedAt } from "./order-events.ts";
import { keepPromise, startPromiseClock, strikePromise } from "./promise-clocks.ts";
import {
  cancelReplyClocks,
  meetReplyClocks,
  openReplyClocksAgain,
  startReplyClock,
} from "./reply-clocks.ts";
import {
  meetResolutionClock,
  settlePause,
  settleResolutionClock,
  startTask,
} from "./resolution-clock.ts";
import type { SlaEvent } from "./sla-event.ts";
import { isResolved } from "./ticket-record.ts";
import type { CustomerMessage, TicketRecord } from "./ticket-record.ts";
import {
  endInvestigation,
  meetUpdateClock,
  openUpdateClockAgain,
  startInvestigation,
} from "./update-clock.ts";

type EventOf<Kind extends SlaEvent["kind"]> = Extract<SlaEvent, { kind: Kind }>;

/** Changes the record. Events come in the order in which they happened. Throws Refusal. */
export function applyEvent(ticket: TicketRecord, event: SlaEvent): void {
  const at = happenedAt(event);
  noteMisses(ticket, at);
  if (!ticket.isOver) take(ticket, event, at);
}

/** Every due instant that has passed unmet by now is a miss, whoever looks and when. */
export function noteMisses(ticket: TicketRecord, now: Instant): void {
  for (const clock of ticket.clocks) noteMiss(clock, now);
}

function take(ticket: TicketRecord, event: SlaEvent, at: Instant): void {
  switch (event.kind) {
    case "customer-message":
      return takeMessage(ticket, event, at);
    case "agent-reply":
      return takeReply(ticket, event);
    case "reply-bounced":
      return takeBounce(ticket, event.id, at);
    case "waiting":
    case "not-waiting":
      ticket.isWaiting = event.kind === "waiting";
      return settlePause(ticket, at);
    case "investigating":
      return startInvestigation(ticket, at, event.by ?? null);
    case "investigation-ended":
      return endInvestigation(ticket, at);
    case "promise":
      return startPromiseClock(ticket, event, at);
    case "promise-kept":
      return keepPromise(ticket, event.id, at);
    case "promise-struck":
      return strikePromise(ticket, event.id, at);
    case "resolved":
      return resolve(ticket, at);
    case "reopened":
      return reopen(ticket, at);
    case "own-due":
      ticket.ownDue = event.by === null ? null : { by: event.by, since: at };
      return retargetAll(
        ticket,
        at,
        event.by === null ? say("own due date removed") : say("own due date"),
      );
    case "task":
      return startTask(ticket, at, event.by);
    case "urgency":
      ticket.urgency = event.to;
      return retargetAll(ticket, at, `now ${event.to}`);
    case "policy":
      ticket.policy = event.policy;
      return retargetAll(
        ticket,
        at,
        inEnglish(say(POLICY_VERSION, { version: String(event.policy.policyVersion) })),
      );
    case "spam":
      return end(ticket, at, "spam");
    case "merged":
      return end(ticket, at, say("merged into another ticket"));
    case "note":
    case "acknowledgement":
    case "not-spam":
      return;
  }
}

function takeMessage(
  ticket: TicketRecord,
  { id, at: receivedAt, urgency, thanks }: EventOf<"customer-message">,
  at: Instant,
): void {
  if (thanks) return;

  const isFirst = ticket.messages.length === 0;
  if (isFirst && urgency) ticket.urgency = urgency;
  ticket.messages.push({ id, at: receivedAt, joinedAt: at, isOwed: true, replies: [] });
  if (isFirst) ticket.unresolved.push({ from: receivedAt, to: null });
  reopen(ticket, at);

  startReplyClock(ticket, at);
  if (isFirst) settleResolutionClock(ticket, at, say("the first message"));
  ticket.isWaiting = false;
  ticket.questions.clear();
  settlePause(ticket, at);
}

function takeReply(
  ticket: TicketRecord,
  { id, at, seenUpTo, answers, asks, promises }: EventOf<"agent-reply">,
): void {
  const reply = { id, at, writtenUpTo: seenUpTo ?? null, hasBounced: false };
  ticket.replies.push(reply);
  const isAnswered = answers
    ? ({ id: messageId }: CustomerMessage) => answers.includes(messageId)
    : ({ joinedAt }: CustomerMessage) => joinedAt <= (seenUpTo ?? at);
  for (const message of ticket.messages.filter(isAnswered)) message.replies.push(reply);

  meetReplyClocks(ticket, reply);
  meetUpdateClock(ticket, reply);
  for (const promise of promises ?? []) startPromiseClock(ticket, promise, at);
  if (asks) ticket.questions.add(id);
  settlePause(ticket, at);
}

function takeBounce(ticket: TicketRecord, replyId: string, at: Instant): void {
  const reply = ticket.replies.find(({ id, hasBounced }) => id === replyId && !hasBounced);
  if (!reply) return;

  reply.hasBounced = true;
  openReplyClocksAgain(ticket, reply, at);
  openUpdateClockAgain(ticket, reply, at);
  ticket.questions.delete(replyId);
  settlePause(ticket, at);
}

function resolve(ticket: TicketRecord, at: Instant): void {
  ticket.isWaiting = false;
  settlePause(ticket, at);
  const { unresolved } = ticket;
  const last = unresolved.at(-1);
  if (last?.to === null) unresolved[unresolved.length - 1] = { from: last.from, to: at };

  meetResolutionClock(ticket, at);
  cancelReplyClocks(ticket, at);
  endInvestigation(ticket, at);
}

function reopen(ticket: TicketRecord, at: Instant): void {
  if (isResolved(ticket)) ticket.unresolved.push({ from: at, to: null });
}

function retargetAll(ticket: TicketRecord, at: Instant, because: string): void {
  settleResolutionClock(ticket, at, because);
  for (const clock of ticket.clocks) retarget(ticket, clock, at, because);
  noteMisses(ticket, at);
}

function end(ticket: TicketRecord, at: Instant, because: string): void {
  ticket.isOver = true;
  for (const clock of ticket.clocks) if (isOpen(clock)) cancel(clock, at, because);
}
