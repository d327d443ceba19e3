import { addressKey } from "#app/domain/mail/address.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";

/** Which ticket does a message belong to, and why? */

/** A ticket that something in the mail names. */
export type Candidate = {
  readonly ticketId: TicketId;
  readonly status: TicketStatus;
  readonly closedAt: Instant | null;
  /** Addresses of those who take part in the ticket. */
  readonly participants: readonly string[];
  /** Only by reply address: whom that address was made for; its signature has been verified. */
  readonly recipient?: string;
};

export type ThreadInput = {
  readonly from: string;
  readonly byReplyAddress: Candidate | null;
  /** Tickets of the messages that the mail's headers name, each list in the order of its header. */
  readonly byMessageId: readonly (Candidate & {
    readonly header: "in-reply-to" | "references";
  })[];
  readonly bySubject: Candidate | null;
  readonly now: Instant;
};

type NamedBy = "reply-address" | "in-reply-to" | "references" | "subject";

export type ThreadDecision =
  | {
      readonly kind: "join";
      readonly ticketId: TicketId;
      readonly because: NamedBy;
      readonly reopens: boolean;
    }
  | { readonly kind: "follow-up"; readonly of: TicketId; readonly because: "long-closed" }
  | { readonly kind: "new"; readonly because: "nothing-named-a-ticket" }
  | { readonly kind: "stranger"; readonly ticketId: TicketId; readonly by: NamedBy };

/** Mail on a ticket that has been closed for longer opens a follow-up. */
const REOPEN_DAYS = 14;

/**
 * The strongest evidence decides: our reply address, then the message that is answered, then earlier ones of the thread,
 * then a ticket number in the subject. A sender who takes no part in the ticket that it names never joins, and weaker
 * evidence does not overrule that: a person decides.
 */
export function decideThread(input: ThreadInput): ThreadDecision {
  const named = strongest(input);
  if (named === null) return { kind: "new", because: "nothing-named-a-ticket" };

  const { candidate, by } = named;
  if (!takesPart(input.from, candidate)) {
    return { kind: "stranger", ticketId: candidate.ticketId, by };
  }
  if (isLongClosed(candidate, input.now)) {
    return { kind: "follow-up", of: candidate.ticketId, because: "long-closed" };
  }
  const reopens = candidate.status === "resolved" || candidate.status === "closed";
  return { kind: "join", ticketId: candidate.ticketId, because: by, reopens };
}

function strongest(input: ThreadInput): { candidate: Candidate; by: NamedBy } | null {
  if (input.byReplyAddress !== null)
    return { candidate: input.byReplyAddress, by: "reply-address" };

  const byMessageId = nearestMessage(input);
  if (byMessageId !== null) return { candidate: byMessageId, by: byMessageId.header };

  return input.bySubject === null ? null : { candidate: input.bySubject, by: "subject" };
}

/**
 * RFC 5322 §3.6.4: `In-Reply-To` names the answered message, the last of `References` is nearest to it. Where the
 * headers name several tickets, the nearest in which the sender takes part goes first.
 */
function nearestMessage(input: ThreadInput): ThreadInput["byMessageId"][number] | null {
  const answered = input.byMessageId.filter((candidate) => candidate.header === "in-reply-to");
  const earlier = input.byMessageId.filter((candidate) => candidate.header === "references");
  const nearestFirst = [...answered, ...earlier.toReversed()];
  return (
    nearestFirst.find((candidate) => takesPart(input.from, candidate)) ?? nearestFirst[0] ?? null
  );
}

function takesPart(from: string, candidate: Candidate): boolean {
  const sender = addressKey(from);
  if (sender === "") return false;
  const known = [
    ...candidate.participants,
    ...(candidate.recipient === undefined ? [] : [candidate.recipient]),
  ];
  return known.some((address) => addressKey(address) === sender);
}

const isLongClosed = (candidate: Candidate, now: Instant): boolean =>
  candidate.status === "closed" &&
  candidate.closedAt !== null &&
  now - candidate.closedAt > REOPEN_DAYS * DAY_MS;
