import type { MemberId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { TicketStatus } from "./ticket-status.ts";

/** How does a ticket stand after another was merged into it? */

export type TicketStanding = {
  readonly status: TicketStatus;
  readonly closedAt: Instant | null;
  readonly assigneeId: MemberId | null;
  /** First words and receipt of the newest message. */
  readonly preview: string;
  readonly newestAt: Instant;
  readonly unansweredSince: Instant | null;
  readonly attachmentCount: number;
};

/** Open if either is; a ticket that was done and gets only answered mail stays done. */
export function mergedTicket(from: TicketStanding, to: TicketStanding): TicketStanding {
  const isOpen = from.status === "open" || to.status === "open";
  const newest = from.newestAt > to.newestAt ? from : to;
  return {
    status: isOpen ? "open" : to.status,
    closedAt: isOpen ? null : to.closedAt,
    assigneeId: to.assigneeId ?? from.assigneeId,
    preview: newest.preview,
    newestAt: newest.newestAt,
    unansweredSince: earlier(from.unansweredSince, to.unansweredSince),
    attachmentCount: from.attachmentCount + to.attachmentCount,
  };
}

const earlier = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null || (other !== null && other < one) ? other : one;
