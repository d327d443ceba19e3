import { ticketStatuses, type TicketStatus } from "#app/domain/ticket/ticket-status.ts";

/** What does a saved reply do to its ticket when it is sent? */

export type ReplyActions = {
  /** Names of tags that are added. */
  readonly tags: readonly string[];
  readonly status: TicketStatus | null;
  /** A member's id, or `me` for whoever sends it; null leaves the ticket with whom it is. */
  readonly assignee: string | null;
};

export const noActions: ReplyActions = { tags: [], status: null, assignee: null };

/** Whoever sends the reply. */
export const ASSIGN_TO_SENDER = "me";

const MOST_TAGS = 10;
const LONGEST_TAG = 60;
const LONGEST_ID = 40;

/** Reads actions as they were stored or sent; whatever is missing or is none is left out. */
export function readReplyActions(stored: unknown): ReplyActions {
  const { tags, status, assignee } = Object(stored) as Record<string, unknown>;
  const names = Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
  const plain = names.map((tag) => tag.trim()).filter((tag) => tag !== "");
  return {
    tags: [...new Set(plain)].filter((tag) => tag.length <= LONGEST_TAG).slice(0, MOST_TAGS),
    status: ticketStatuses.find((one) => one === status) ?? null,
    assignee:
      typeof assignee === "string" && assignee !== "" && assignee.length <= LONGEST_ID
        ? assignee
        : null,
  };
}

export const doesNothing = ({ tags, status, assignee }: ReplyActions): boolean =>
  tags.length === 0 && status === null && assignee === null;
