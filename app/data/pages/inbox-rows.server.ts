// Tickets as lines of a list: read by one statement and one look at their orders, however many.
import { Prisma } from "@prisma/client";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { proposalOf } from "#app/domain/ticket/proposal.ts";
import type { InboxRow } from "#app/domain/ticket/inbox-row.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";
import { listSurprises } from "./surprises.server.ts";

export type StoredRow = {
  id: TicketId;
  number: number;
  subject: string;
  customerName: string;
  customerAddress: string;
  preview: string;
  status: TicketStatus;
  newestAt: Date;
  unansweredSince: Date | null;
  orderName: string | null;
  orderState: string | null;
  dueKind: ClockKind | null;
  dueAt: Date | null;
  readBy: Date | null;
  warnAt: Date | null;
  snoozedUntil: Date | null;
  isSpam: boolean;
  isPaused: boolean;
  category: string;
  urgency: Urgency;
  assigneeId: MemberId | null;
  assigneeName: string | null;
  tags: string[];
  attachmentCount: number;
  rating: number | null;
  deliveryTrouble: boolean;
  proposedId: TicketId | null;
  proposedNumber: number | null;
  proposedSubject: string | null;
  stranger: TicketEventDetail | null;
};

/** What a line shows, of a table "t" of tickets; `LINE_JOINS` brings the rest. */
export const LINE_COLUMNS = Prisma.sql`t."id", t."number", t."subject", t."customerName", t."customerAddress", t."preview", t."status",
  t."newestAt", t."unansweredSince", t."orderName", t."orderState", t."dueKind", t."dueAt", t."readBy", t."warnAt", t."attachmentCount",
  t."snoozedUntil", t."spamAt" is not null as "isSpam", t."category", t."urgency",
  t."dueAt" is null and exists (select 1 from "SlaClock" c where c."shopId" = t."shopId" and c."ticketId" = t."id"
    and c."state" = 'paused') as "isPaused",
  t."deliveryTrouble", t."rating", t."assigneeId", m."name" as "assigneeName",
  array(select g."name" from "TicketTag" a join "Tag" g on g."shopId" = a."shopId" and g."id" = a."tagId"
    where a."shopId" = t."shopId" and a."ticketId" = t."id" order by g."key") as "tags",
  t."proposedId", p."number" as "proposedNumber", p."subject" as "proposedSubject",
  (select e."detail" from "TicketEvent" e where t."proposedId" is not null and e."shopId" = t."shopId"
    and e."ticketId" = t."id" and e."kind" = 'stranger' order by e."at" desc, e."id" desc limit 1) as "stranger"`;
export const LINE_JOINS = Prisma.sql`left join "Member" m on m."shopId" = t."shopId" and m."id" = t."assigneeId"
  left join "Ticket" p on p."shopId" = t."shopId" and p."id" = t."proposedId"`;

/** The lines as screens show them; asks which of their orders are surprises. */
export async function inboxRows(
  tx: Tx,
  shopId: ShopId,
  rows: readonly StoredRow[],
  ticketPrefix: string,
): Promise<InboxRow[]> {
  const withOrder = rows.filter(({ orderName }) => orderName !== null).map(({ id }) => id);
  const surprises = await listSurprises(tx, shopId, withOrder);
  return rows.map((row) => inboxRow(row, ticketPrefix, surprises));
}

const inboxRow = (row: StoredRow, prefix: string, surprises: ReadonlySet<string>): InboxRow => ({
  ticketId: row.id,
  number: ticketNumber(prefix, row.number),
  subject: row.subject,
  customerName: row.customerName,
  customerAddress: row.customerAddress,
  preview: row.preview,
  status: row.status,
  newestAt: row.newestAt.toISOString(),
  waitsForUs: row.unansweredSince !== null,
  order: row.orderName === null ? null : { name: row.orderName, state: row.orderState ?? "" },
  isSurprise: surprises.has(row.id),
  due:
    row.dueKind === null || row.dueAt === null || row.readBy === null
      ? null
      : {
          kind: row.dueKind,
          dueAt: row.dueAt.toISOString(),
          readBy: row.readBy.toISOString(),
          warnAt: row.warnAt?.toISOString() ?? null,
        },
  isPaused: row.isPaused,
  snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
  isSpam: row.isSpam,
  category: row.category,
  urgency: row.urgency,
  assigneeId: row.assigneeId,
  assigneeName: row.assigneeName,
  tags: row.tags,
  attachmentCount: row.attachmentCount,
  rating: row.rating,
  deliveryTrouble: row.deliveryTrouble,
  proposal: proposalOf(
    {
      ticketId: row.proposedId,
      number: row.proposedNumber,
      subject: row.proposedSubject,
      stranger: row.stranger,
    },
    prefix,
  ),
});
