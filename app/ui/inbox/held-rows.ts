import type { InboxRow } from "#app/domain/ticket/inbox-row.ts";

export type Held = {
  readonly rows: readonly InboxRow[];
  /** Ids of rows that are in the list no more. */
  readonly gone: ReadonlySet<string>;
  /** How many rows there are that are not shown yet. */
  readonly fresh: number;
};

/** Rows in the order in which they are shown, each as it is now; `kept`: how those looked that are gone. */
export function heldRows(
  ids: readonly string[],
  rows: readonly InboxRow[],
  kept: ReadonlyMap<string, InboxRow>,
): Held {
  const now = new Map(rows.map((row) => [row.ticketId, row]));
  const shown = new Set(ids);
  return {
    rows: ids.flatMap((id) => now.get(id) ?? kept.get(id) ?? []),
    gone: new Set(ids.filter((id) => !now.has(id))),
    fresh: rows.filter(({ ticketId }) => !shown.has(ticketId)).length,
  };
}
