import type { Instant } from "#app/domain/shared/instant.ts";
import type { HistoryMessage, HistoryMove, TicketHistory } from "./ticket-history.ts";

/** On which ticket was a message at an instant, since when, and which replies had seen it there? */

export type MessageHomes = {
  /** The ticket that had the message then. A split says that its messages were another problem all along: it moves nothing back in time. */
  homeAt(message: HistoryMessage, at: Instant): string;
  /** When the ticket that has it at `at` got it: by a merge, or when the mail was read. */
  joinedAt(message: HistoryMessage, at: Instant): Instant;
  /** Mail that its writer had seen on the ticket. A reply that a split took away keeps answering what stayed. */
  answersOf(reply: HistoryMessage): readonly HistoryMessage[];
};

export function messageHomes({ ticketId, messages, moves }: TicketHistory): MessageHomes {
  const merges = moves
    .filter(({ kind }) => kind === "merge")
    .toSorted((one, other) => one.at - other.at);
  const mergesOf = (message: HistoryMessage) => merges.filter(moved(message));
  const homeAt = (message: HistoryMessage, at: Instant) =>
    mergesOf(message).find((merge) => merge.at > at)?.fromId ?? message.ticketId;
  const joinedAt = (message: HistoryMessage, at: Instant) =>
    mergesOf(message).findLast((merge) => merge.at <= at)?.at ?? readAtOf(message);
  return {
    homeAt,
    joinedAt,
    answersOf(reply) {
      const wasSplitOff = moves.some(
        (move) => move.kind === "split" && move.fromId === ticketId && moved(reply)(move),
      );
      const home = wasSplitOff ? ticketId : homeAt(reply, reply.at);
      const seenUpTo = reply.seenUpTo ?? reply.at;
      return messages.filter(
        (message) =>
          message.kind === "inbound" &&
          readAtOf(message) <= seenUpTo &&
          joinedAt(message, reply.at) <= reply.at &&
          homeAt(message, reply.at) === home,
      );
    },
  };
}

const moved =
  ({ messageId }: HistoryMessage) =>
  ({ messageIds }: HistoryMove): boolean =>
    messageIds.includes(messageId);

/** Mail that was parked, or came once more after days, was not there at its receipt. */
export const readAtOf = ({ at, readAt }: HistoryMessage): Instant =>
  Math.max(at, readAt ?? at) as Instant;
