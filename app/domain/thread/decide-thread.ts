import { addressKey } from "#app/domain/mail/address.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import { anotherOrder, type LinkedOrder, type OrdersNamed } from "./another-order.ts";

/** Which ticket does a message belong to, and why? */

export type FollowUp = Pick<
  Candidate,
  "ticketId" | "status" | "closedAt" | "participants" | "orders"
>;

/** A ticket that something in the mail names. One that was merged stands as the ticket that it went into. */
export type Candidate = {
  readonly ticketId: TicketId;
  readonly status: TicketStatus;
  readonly closedAt: Instant | null;
  /** Addresses of those who take part in the ticket. */
  readonly participants: readonly string[];
  /** Addresses that were only named in copy lines; they take no part until an agent accepts them. */
  readonly pending: readonly string[];
  readonly orders: readonly LinkedOrder[];
  /** Tickets of strangers that wait for "Belongs here?" about this one. */
  readonly proposed: readonly {
    readonly ticketId: TicketId;
    readonly participants: readonly string[];
  }[];
  /** Tickets that follow this one and are not merged, the oldest first; read for closed tickets only. */
  readonly followUps?: readonly FollowUp[];
  /** Only by reply address: whom that address was made for; its signature has been verified. */
  readonly recipient?: string;
};

export type ThreadInput = {
  readonly from: string;
  /** What the raw bytes prove of the sender. */
  readonly standing: "contradicted" | "unproven" | "aligned";
  /** Mail of a form mailer, read as mail from its `Reply-To`. */
  readonly isForm: boolean;
  readonly ordersNamed: OrdersNamed;
  readonly byReplyAddress: Candidate | null;
  /** Tickets of the messages that the mail's headers name, each list in the order of its header. */
  readonly byMessageId: readonly (Candidate & {
    readonly header: "in-reply-to" | "references";
  })[];
  readonly bySubject: Candidate | null;
  readonly now: Instant;
};

export type NamedBy = "reply-address" | "in-reply-to" | "references" | "subject";

/** Why a mail is not joined to the ticket that it names. */
export type StrangerWhy = "contradicted" | "pending" | "other-recipient" | "takes-no-part";

export type ThreadDecision =
  | {
      readonly kind: "join";
      readonly ticketId: TicketId;
      readonly because: NamedBy | "asked-before" | "followed-before";
      readonly reopens: boolean;
    }
  | { readonly kind: "follow-up"; readonly of: TicketId; readonly because: "long-closed" }
  | {
      readonly kind: "follow-up";
      readonly of: TicketId;
      readonly because: "another-order";
      readonly order: string;
    }
  | { readonly kind: "new"; readonly because: "nothing-named-a-ticket" | "form-mail" }
  /** A ticket of its own that asks "Belongs here?"; `ticketId` is the one that it names. */
  | {
      readonly kind: "stranger";
      readonly ticketId: TicketId;
      readonly by: NamedBy;
      readonly why: StrangerWhy;
      /** Whom the reply address was made for, where that is somebody else. */
      readonly recipient: string | null;
    };

/** Mail on a ticket that has been closed for longer opens a follow-up. */
const REOPEN_DAYS = 14;

/**
 * The strongest evidence decides: our reply address, then the message that is answered, then earlier ones of the thread,
 * then a ticket number in the subject. A sender who takes no part in the ticket that it names never joins, and weaker
 * evidence does not overrule that: a person decides. Nor does a sender join whose address is contradicted.
 */
export function decideThread(input: ThreadInput): ThreadDecision {
  if (input.isForm) return { kind: "new", because: "form-mail" };
  const named = strongest(input);
  if (named === null) return { kind: "new", because: "nothing-named-a-ticket" };

  const { candidate, by } = named;
  const why = whyStranger(input, candidate);
  if (why !== null) return asStranger(input, candidate, by, why);

  const order = anotherOrder(input.ordersNamed, candidate.orders);
  if (order === null && !isLongClosed(candidate, input.now))
    return { kind: "join", ticketId: candidate.ticketId, because: by, ...reopening(candidate) };
  const before = followedBefore(input, candidate, order);
  if (before !== null)
    return {
      kind: "join",
      ticketId: before.ticketId,
      because: "followed-before",
      ...reopening(before),
    };
  return order === null
    ? { kind: "follow-up", of: candidate.ticketId, because: "long-closed" }
    : { kind: "follow-up", of: candidate.ticketId, because: "another-order", order };
}

const reopening = ({ status }: Pick<Candidate, "status">): { reopens: boolean } => ({
  reopens: status === "resolved" || status === "closed",
});

/** Who goes on writing into an old thread means the ticket that their last mail there opened, if it is on the same matter. */
function followedBefore(
  input: ThreadInput,
  { followUps = [] }: Candidate,
  order: string | null,
): FollowUp | null {
  const isMeant = (one: FollowUp): boolean =>
    isAmong(one.participants, input.from) &&
    !isLongClosed(one, input.now) &&
    (order === null ? anotherOrder(input.ordersNamed, one.orders) === null : isAbout(one, order));
  return followUps.findLast(isMeant) ?? null;
}

const isAbout = ({ orders }: FollowUp, order: string): boolean =>
  orders.some(({ name }) => name.toLowerCase() === order.toLowerCase());

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
    nearestFirst.find((candidate) => isAmong(candidate.participants, input.from)) ??
    nearestFirst[0] ??
    null
  );
}

function whyStranger(input: ThreadInput, candidate: Candidate): StrangerWhy | null {
  if (input.standing === "contradicted") return "contradicted";
  if (isAmong(candidate.participants, input.from)) return null;
  if (isAmong(candidate.pending, input.from)) return "pending";
  const { recipient } = candidate;
  return recipient !== undefined && !isAmong([recipient], input.from)
    ? "other-recipient"
    : "takes-no-part";
}

/** A stranger who asked before waits on one ticket, not on one for each mail; a contradicted sender joins nothing. */
function asStranger(
  input: ThreadInput,
  candidate: Candidate,
  by: NamedBy,
  why: StrangerWhy,
): ThreadDecision {
  const asked = candidate.proposed.find((one) => isAmong(one.participants, input.from));
  if (asked !== undefined && why !== "contradicted")
    return { kind: "join", ticketId: asked.ticketId, because: "asked-before", reopens: false };
  const recipient = why === "other-recipient" ? (candidate.recipient ?? null) : null;
  return { kind: "stranger", ticketId: candidate.ticketId, by, why, recipient };
}

/** A mail without a sender is nobody's. */
function isAmong(addresses: readonly string[], from: string): boolean {
  const sender = addressKey(from);
  return sender !== "" && addresses.some((address) => addressKey(address) === sender);
}

const isLongClosed = (candidate: Pick<Candidate, "status" | "closedAt">, now: Instant): boolean =>
  candidate.status === "closed" &&
  candidate.closedAt !== null &&
  now - candidate.closedAt > REOPEN_DAYS * DAY_MS;
