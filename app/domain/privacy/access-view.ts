import type { MemberId, TicketId } from "#app/domain/shared/ids.ts";
import { isoOf, type Instant } from "#app/domain/shared/instant.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { accessWords, type AccessDetail, type AccessKind } from "./access.ts";
import { say, within, type Said, type Words } from "#app/domain/words/words.ts";

/** One line of the log of access, as a page shows it. */
export type AccessView = {
  readonly entryId: string;
  /** ISO 8601. */
  readonly at: string;
  readonly kind: AccessKind;
  readonly words: Words;
  readonly who: Said;
  readonly ticket: { readonly ticketId: string; readonly number: string } | null;
};

/** Null: of everybody, of any kind, from the first entry on, up to the last. `until` is not included. */
export type AccessFilter = {
  readonly memberId: MemberId | null;
  readonly kind: AccessKind | null;
  readonly ticketId: TicketId | null;
  readonly from: Instant | null;
  readonly until: Instant | null;
};

/** An entry as it is kept, as its line reads. */
export const accessView = (
  entry: {
    readonly entryId: string;
    readonly at: Instant;
    readonly kind: AccessKind;
    readonly detail: AccessDetail;
    readonly memberName: string | null;
    readonly ticketId: string | null;
    readonly number: number | null;
  },
  ticketPrefix: string,
): AccessView => ({
  entryId: entry.entryId,
  at: isoOf(entry.at),
  kind: entry.kind,
  words: accessWords(entry.kind, entry.detail),
  who: entry.memberName ?? within(say("Somebody who is gone")),
  ticket:
    entry.ticketId === null || entry.number === null
      ? null
      : { ticketId: entry.ticketId, number: ticketNumber(ticketPrefix, entry.number) },
});
