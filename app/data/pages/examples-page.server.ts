// Example tickets: the list, and one of them to read without the names in it.
import { knownPeople } from "#app/domain/review/known-people.ts";
import { maskPeople } from "#app/domain/review/mask-people.ts";
import { isCategory, type Category } from "#app/domain/triage/category.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { readMaskedThread, type MaskedMessage } from "./masked-thread.server.ts";

export type ListedExample = {
  readonly ticketId: string;
  readonly title: string;
  readonly note: string;
  readonly category: Category;
  readonly messages: number;
  readonly addedBy: string | null;
  /** ISO 8601 in UTC. */
  readonly addedAt: string;
};

/** More than anybody learns from. */
const MOST_LISTED = 200;

type Row = Omit<ListedExample, "addedAt" | "category"> & {
  category: string;
  addedAt: Date;
  names: string[];
  orderNames: string[];
};

/** The newest first; what staff wrote names nobody of the ticket either. */
export function readExamplesPage(db: Db, shopId: ShopId): Promise<readonly ListedExample[]> {
  return inShopBySql(db, shopId, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      select e."ticketId", e."title", e."note", t."category", m."name" as "addedBy", e."addedAt",
        (select count(*)::int from "Message" x where x."shopId" = e."shopId" and x."ticketId" = e."ticketId"
          and x."kind" in ('inbound', 'outbound')) as "messages",
        array(select p."name" from "Participant" p where p."shopId" = e."shopId" and p."ticketId" = e."ticketId"
          and p."name" is not null) || t."customerName" as "names",
        array(select o."orderName" from "OrderLink" o where o."shopId" = e."shopId" and o."ticketId" = e."ticketId") as "orderNames"
      from "ExampleTicket" e join "Ticket" t on t."shopId" = e."shopId" and t."id" = e."ticketId"
      left join "Member" m on m."shopId" = e."shopId" and m."id" = e."addedById"
      where e."shopId" = ${shopId}::uuid and t."anonymisedAt" is null and t."mergedIntoId" is null
      order by e."addedAt" desc, e."ticketId" limit ${MOST_LISTED}::int`;
    return rows.map(({ category, addedAt, names, orderNames, ...row }) => {
      const known = knownPeople({ names, orderNames, orders: [] });
      return {
        ...row,
        title: maskPeople(row.title, known),
        note: maskPeople(row.note, known),
        category: isCategory(category) ? category : "other",
        addedAt: addedAt.toISOString(),
      };
    });
  });
}

export type ExamplePage = {
  readonly title: string;
  readonly note: string;
  readonly subject: string;
  readonly messages: readonly MaskedMessage[];
};

/** Null when the ticket is no example of this shop. */
export function readExamplePage(
  db: Db,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<ExamplePage | null> {
  return inShopBySql(db, shopId, async (tx) => {
    const [rows, thread] = await Promise.all([
      tx.$queryRaw<{ title: string; note: string }[]>`
        select e."title", e."note" from "ExampleTicket" e
        join "Ticket" t on t."shopId" = e."shopId" and t."id" = e."ticketId"
        where e."shopId" = ${shopId}::uuid and e."ticketId" = ${ticketId}::uuid and t."anonymisedAt" is null`,
      readMaskedThread(tx, shopId, ticketId),
    ]);
    const [example] = rows;
    if (!example || !thread) return null;
    const { mask, subject, messages } = thread;
    return { title: mask(example.title), note: mask(example.note), subject, messages };
  });
}
