/** How far is a change of many, and what became of its tickets? */
import type { Words } from "#app/domain/words/words.ts";
import type { BulkStep } from "./bulk-step.ts";
import { isUnderWay, type BulkTicket } from "./bulk-change.ts";

export type BulkReport = {
  readonly id: string;
  readonly kind: BulkStep["kind"];
  readonly total: number;
  /** Tickets whose turn has come. */
  readonly through: number;
  /** Tickets that it changed, and that were not put back. */
  readonly done: number;
  readonly same: number;
  readonly undone: number;
  readonly isUnderWay: boolean;
  readonly isUndone: boolean;
  /** Those that it could not change, or not put back, the first of them, with the words why. */
  readonly refused: readonly RefusedTicket[];
  readonly refusedInAll: number;
};

export type RefusedTicket = {
  readonly ticketId: string;
  readonly number: string;
  readonly words: Words;
  readonly wantsReason: boolean;
};

const MOST_SHOWN = 50;

/** `numberOf`: a ticket's number for people, such as `MJ-1042`; null for one that is not in the shop. */
export function bulkReport(
  change: {
    readonly id: string;
    readonly step: BulkStep;
    readonly tickets: readonly BulkTicket[];
    readonly isUndone: boolean;
  },
  numberOf: (ticketId: string) => string | null,
): BulkReport {
  const { id, step, tickets, isUndone } = change;
  const count = (...states: readonly BulkTicket["state"][]) =>
    tickets.filter(({ state }) => states.includes(state)).length;
  const left = isUndone ? count("done") : count("waiting", "begun");
  const refused = tickets.filter(({ state }) => state === (isUndone ? "kept" : "refused"));
  return {
    id,
    kind: step.kind,
    total: tickets.length,
    through: tickets.length - left,
    done: count("done", "kept"),
    same: count("same"),
    undone: count("undone"),
    isUnderWay: isUndone ? left > 0 : isUnderWay(tickets),
    isUndone,
    refused: refused.slice(0, MOST_SHOWN).map(({ ticketId, words = "", wantsReason = false }) => ({
      ticketId,
      number: numberOf(ticketId) ?? "",
      words,
      wantsReason,
    })),
    refusedInAll: refused.length,
  };
}
