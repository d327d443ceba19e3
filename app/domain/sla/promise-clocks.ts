/** Which dated commitments stand, and were they kept? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { say } from "#app/domain/words/words.ts";
import { startClock } from "./aim-clock.ts";
import { cancel, isOpen, meet } from "./clock-draft.ts";
import type { ClockDraft } from "./clock-draft.ts";
import type { TicketRecord } from "./ticket-record.ts";

type Promised = { readonly id: string; readonly by: Instant };

/** A promise of an id that is known already changes nothing: its date was given to the customer. */
export function startPromiseClock(ticket: TicketRecord, { id, by }: Promised, at: Instant): void {
  if (ticket.clocks.some(isPromise(id))) return;
  startClock(ticket, "promise", { at, by: id, basis: { kind: "promise", by } });
}

export function keepPromise(ticket: TicketRecord, id: string, at: Instant): void {
  const clock = ticket.clocks.find(isPromise(id));
  if (clock && isOpen(clock)) meet(clock, at, null);
}

export function strikePromise(ticket: TicketRecord, id: string, at: Instant): void {
  const clock = ticket.clocks.find(isPromise(id));
  if (clock && isOpen(clock)) cancel(clock, at, say("struck by an agent"));
}

const isPromise =
  (id: string) =>
  ({ kind, startedBy }: ClockDraft): boolean =>
    kind === "promise" && startedBy === id;
