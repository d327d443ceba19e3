// What Shopify shows of us on the page of an order or a customer: the tickets about it. One query.
import { Prisma } from "@prisma/client";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import { listedTicket, type ListedTicket } from "#app/domain/ticket/listed-ticket.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import { askInShop, type Db } from "#app/data/db.server.ts";

/** A block is a few lines on somebody else's page. */
const LISTED = 5;

export type ExtensionTickets = {
  readonly tickets: readonly ListedTicket[];
  /** How many more there are. */
  readonly more: number;
};

export type TicketsAbout = { readonly of: "order" | "customer"; readonly gid: string };

type Row = {
  id: string;
  number: number;
  subject: string;
  status: TicketStatus;
  urgency: Urgency;
  dueKind: ClockKind | null;
  dueAt: Date | null;
  readBy: Date | null;
  warnAt: Date | null;
  total: number;
};

/** What is due first, then the newest; neither spam nor what was merged into another. */
export async function readExtensionTickets(
  db: Db,
  shopId: ShopId,
  ask: {
    readonly about: TicketsAbout;
    readonly ticketPrefix: string;
    readonly timeZone: string;
    readonly locale: string;
    readonly now: Instant;
  },
): Promise<ExtensionTickets> {
  const { about, now, timeZone, locale, ticketPrefix } = ask;
  const rows = await askInShop(db, shopId, (tx) =>
    tx.$queryRaw<Row[]>(Prisma.sql`
      select t."id", t."number", t."subject", t."status", t."urgency", t."dueKind", t."dueAt", t."readBy", t."warnAt",
        (count(*) over ())::int as "total"
      from ${linkTo(shopId, about)} l
      join "Ticket" t on t."shopId" = ${shopId}::uuid and t."id" = l."ticketId"
      where t."spamAt" is null and t."mergedIntoId" is null
      order by t."dueAt" nulls last, t."newestAt" desc, t."id" limit ${LISTED}`),
  );
  return {
    tickets: rows.map((row) =>
      listedTicket(
        {
          ticketId: row.id,
          number: ticketNumber(ticketPrefix, row.number),
          subject: row.subject,
          status: row.status,
          isUrgent: row.urgency === "urgent",
          due: dueOf(row),
        },
        now,
        timeZone,
        locale,
      ),
    ),
    more: Math.max(0, (rows[0]?.total ?? 0) - LISTED),
  };
}

const linkTo = (shopId: ShopId, { of, gid }: TicketsAbout): Prisma.Sql =>
  of === "order"
    ? Prisma.sql`(select "ticketId" from "OrderLink" where "shopId" = ${shopId}::uuid and "orderGid" = ${gid})`
    : Prisma.sql`(select "ticketId" from "CustomerLink" where "shopId" = ${shopId}::uuid and "customerGid" = ${gid}
        and "state" = 'linked')`;

const dueOf = ({ dueAt, readBy, dueKind, warnAt }: Row) =>
  dueAt && {
    dueAt: instantOf(dueAt),
    readBy: instantOf(readBy ?? dueAt),
    ...(dueKind ? { kind: dueKind } : {}),
    warnAt: warnAt && instantOf(warnAt),
  };
