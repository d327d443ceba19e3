// What the log of access shows: of the shop, of one member of the staff, of one ticket.
import type { AccessFilter, AccessView } from "#app/domain/privacy/access-view.ts";
import { accessView } from "#app/domain/privacy/access-view.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { askInShop, inShopBySql, type Db } from "#app/data/db.server.ts";
import { listAccessEntries } from "#app/data/records/access-entries.server.ts";

const ROWS = 50;

export type AccessPage = {
  /** The newest first. */
  readonly entries: readonly AccessView[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
  readonly members: readonly { readonly id: MemberId; readonly name: string }[];
};

/** `after` is a `next` of this page; anything else reads from the newest. */
export function readAccessPage(
  db: Db,
  shopId: ShopId,
  ask: {
    readonly filter: AccessFilter;
    readonly after: string | null;
    readonly ticketPrefix: string;
  },
): Promise<AccessPage> {
  return inShopBySql(db, shopId, async (tx) => {
    const [rows, members] = await Promise.all([
      listAccessEntries(tx, shopId, { ...ask, limit: ROWS + 1 }),
      tx.$queryRaw<{ id: MemberId; name: string }[]>`
        select "id", "name" from "Member" where "shopId" = ${shopId}::uuid order by "name", "id"`,
    ]);
    const shown = rows.slice(0, ROWS);
    return {
      entries: shown.map((row) => accessView(row, ask.ticketPrefix)),
      next: rows.length > ROWS ? (shown.at(-1)?.entryId ?? null) : null,
      members,
    };
  });
}

/** Who looked at this ticket, the newest first, at most 50; empty for a ticket of another shop. */
export async function readTicketAccess(
  db: Db,
  shopId: ShopId,
  { ticketId, ticketPrefix }: { readonly ticketId: TicketId; readonly ticketPrefix: string },
): Promise<readonly AccessView[]> {
  const filter = { memberId: null, kind: null, from: null, until: null, ticketId };
  const rows = await askInShop(db, shopId, (tx) =>
    listAccessEntries(tx, shopId, { filter, after: null, limit: ROWS }),
  );
  return rows.map((row) => accessView(row, ticketPrefix));
}
