import type { TicketStanding } from "./merged-ticket.ts";
import { oldestUnanswered, type ThreadMessage } from "./split-off.ts";

/** How do two tickets stand after one was split? */

export type SplitSide = {
  readonly standing: TicketStanding;
  /** The oldest mail that waits for an answer: its clock must run. */
  readonly waits: ThreadMessage | null;
};

type Side = {
  /** Oldest first, at least one. */
  readonly messages: readonly ThreadMessage[];
  /** First words of the newest of them. */
  readonly preview: string;
};

/**
 * What goes is answered only by replies that went along: the agent says that it is a problem of its own. What stays keeps
 * every answer that it had; a ticket that was done stays done.
 */
export function splitStandings(
  was: TicketStanding,
  { stays, goes }: { readonly stays: Side; readonly goes: Side },
): { readonly stays: SplitSide; readonly goes: SplitSide } {
  const asks = oldestUnanswered(goes.messages, goes.messages);
  const isOpen = was.status === "open";
  const waits = isOpen
    ? oldestUnanswered(stays.messages, [...stays.messages, ...goes.messages])
    : null;
  const gone = attachmentsOf(goes);
  return {
    goes: {
      waits: asks,
      standing: {
        status: asks ? "open" : "waiting",
        closedAt: null,
        assigneeId: was.assigneeId,
        preview: goes.preview,
        newestAt: newestOf(goes, was),
        unansweredSince: asks?.at ?? null,
        attachmentCount: gone,
      },
    },
    stays: {
      waits,
      standing: {
        ...was,
        status: isOpen && !waits ? "waiting" : was.status,
        preview: stays.preview,
        newestAt: newestOf(stays, was),
        unansweredSince: waits?.at ?? null,
        attachmentCount: Math.max(0, was.attachmentCount - gone),
      },
    },
  };
}

const newestOf = ({ messages }: Side, was: TicketStanding) => messages.at(-1)?.at ?? was.newestAt;

const attachmentsOf = ({ messages }: Side): number =>
  messages.reduce((sum, { attachments }) => sum + attachments, 0);
