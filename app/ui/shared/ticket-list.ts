/** The list that somebody came from to a ticket, as long as the app stays open: its order is what the next one means. */
export type TicketList = {
  /** As they stood there. */
  readonly ticketIds: readonly string[];
  /** Where the list is. */
  readonly href: string;
};

let list: TicketList | null = null;

/** The page of a list calls this whenever it shows other tickets. */
export function keepTicketList(shown: TicketList): void {
  list = shown;
}

/** Null where nobody came from a list, or the ticket did not stand there; the same for its ends. */
export function ticketBeside(ticketId: string, step: 1 | -1): string | null {
  const place = list?.ticketIds.indexOf(ticketId) ?? -1;
  return place < 0 ? null : (list?.ticketIds[place + step] ?? null);
}

/** Null where nobody came from a list. */
export const hrefOfList = (): string | null => list?.href ?? null;
