// Where else is an erased person named? All words of the shop are gone through, as far as the time of a job goes.
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import {
  eraseMentions,
  listTextTables,
  type ErasedMentions,
  type MentionLook,
  type TextTable,
} from "#app/data/records/erased-mentions.server.ts";
import type { SweepPlace } from "#app/data/records/privacy-requests.server.ts";
import { addSearchChanges, deleteSearchEntries } from "#app/data/records/search-entries.server.ts";
import {
  gidsOf,
  patternsOfIds,
  patternsOfNames,
  type ErasedPerson,
} from "#app/domain/privacy/erased-person.ts";
import type { InboundEmailId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

/** A job has two minutes, and tickets come before this in the same one. */
const LONGEST_MS = 45_000;

type RemoveMentions = {
  readonly person: ErasedPerson;
  /** Tickets that the person was on. */
  readonly touched: readonly TicketId[];
  /** Where an earlier job stopped. */
  readonly from: SweepPlace | null;
  /** Mails whose messages named the person. */
  readonly removeMails: (ids: readonly InboundEmailId[]) => Promise<unknown>;
};

/** Null once all was gone through; else where the next job goes on. */
export async function removeMentions(
  needs: Pick<Deps, "db" | "clock">,
  shopId: ShopId,
  { person, touched, from, removeMails }: RemoveMentions,
): Promise<SweepPlace | null> {
  const until = needs.clock() + LONGEST_MS;
  const tables = await inShopBySql(needs.db, shopId, (tx) => listTextTables(tx));
  for (const { place, table, look } of lotsOf(tables, looksFor(person, touched), from)) {
    let after = place.after;
    do {
      if (needs.clock() >= until) return { ...place, after };
      const found: ErasedMentions = await inShopBySql(needs.db, shopId, async (tx) => {
        const erased = await eraseMentions(tx, shopId, table, { ...look, after });
        if (erased.tickets.length > 0) await searchAnew(tx, shopId, erased.tickets);
        return erased;
      });
      if (found.mails.length > 0) await removeMails(found.mails);
      after = found.next;
    } while (after !== null);
  }
  return null;
}

/** What the search knows of them has other words for the same. */
async function searchAnew(tx: Tx, shopId: ShopId, ticketIds: readonly TicketId[]): Promise<void> {
  await deleteSearchEntries(tx, shopId, ticketIds);
  await addSearchChanges(tx, shopId, ticketIds);
}

type Look = Omit<MentionLook, "after">;

/** Names are looked for where the person was: somebody else of the same name keeps theirs. */
function looksFor(person: ErasedPerson, touched: readonly TicketId[]): readonly Look[] {
  const gids = gidsOf(person);
  return [
    ...patternsOfIds(person).map((pattern) => ({ wanted: { pattern }, tickets: null })),
    ...(gids.length === 0 ? [] : [{ wanted: { gids }, tickets: null }]),
    ...patternsOfNames(person).map((pattern) => ({ wanted: { pattern }, tickets: touched })),
  ];
}

/** Each look at each table, from the place on where an earlier job stopped; tables are in the order of their names. */
function* lotsOf(
  tables: readonly TextTable[],
  looks: readonly Look[],
  from: SweepPlace | null,
): Generator<{ place: SweepPlace; table: TextTable; look: Look }> {
  for (const [index, look] of looks.entries())
    for (const table of tables) {
      const name = table.table;
      const isBefore = from && (index < from.look || (index === from.look && name < from.table));
      if (isBefore) continue;
      const isThere = from?.look === index && from.table === name;
      yield {
        place: { look: index, table: name, after: isThere ? from.after : null },
        table,
        look,
      };
    }
}
