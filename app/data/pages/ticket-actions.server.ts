// What the forms beside a ticket begin with. A fixed number of queries.
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, isoOf, type Instant } from "#app/domain/shared/instant.ts";
import { eventsToAwaitOfAny, type AwaitedEvent } from "#app/domain/order/awaited-event.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { OpenCalendars } from "#app/domain/sla/keep-calendars.ts";
import { isDone } from "#app/domain/ticket/change-of-status.ts";
import { hearBy } from "#app/domain/ticket/hear-by.ts";
import { causesToChoose } from "#app/domain/ticket/miss-cause.ts";
import { snoozePresets } from "#app/domain/ticket/snooze-presets.ts";
import type { TicketActions } from "#app/domain/ticket/ticket-actions.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { listCopiesOfTicket } from "#app/data/records/held-orders.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";

type Row = {
  status: TicketStatus;
  isSpam: boolean;
  isUnanswered: boolean;
  isUnexplained: boolean;
  hasComplaint: boolean;
  missCauses: string[] | null;
  snoozedUntil: Date | null;
  snoozedFor: AwaitedEvent | null;
  investigating: TicketActions["investigating"];
  ownDueAt: Date | null;
  ownDueReason: string | null;
  category: string;
  urgency: Urgency;
};

/** Null when there is no such ticket in this shop. */
export function readTicketActions(
  db: Db,
  shopId: ShopId,
  ask: { ticketId: TicketId; now: Instant; openCalendar: OpenCalendars },
): Promise<TicketActions | null> {
  const { ticketId, now, openCalendar } = ask;
  return inShopBySql(db, shopId, async (tx) => {
    const [rows, policy, copies] = await Promise.all([
      tx.$queryRaw<Row[]>`
        select t."status", t."spamAt" is not null as "isSpam", t."unansweredSince" is not null as "isUnanswered",
          exists (select 1 from "SlaClock" c where c."shopId" = t."shopId" and c."ticketId" = t."id"
            and (c."state" = 'missed' or (c."metAt" is null and c."cancelledAt" is null and c."dueAt" < ${dateOf(now)}))
            and not exists (select 1 from "TicketEvent" e where e."shopId" = c."shopId" and e."ticketId" = c."ticketId"
              and e."kind" = 'miss-cause' and e."detail"->>'clock' = c."key")) as "isUnexplained",
          exists (select 1 from "Complaint" k where k."shopId" = t."shopId" and k."ticketId" = t."id" and k."closedAt" is null
            and k."outcome" is null) as "hasComplaint",
          s."missCauses", t."snoozedUntil", t."snoozedFor", t."investigating", t."ownDueAt", t."ownDueReason", t."category", t."urgency"
        from "Ticket" t left join "SlaSettings" s on s."shopId" = t."shopId"
        where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`,
      getPolicy(tx, shopId),
      listCopiesOfTicket(tx, shopId, ticketId),
    ]);
    const row = rows[0];
    if (!row) return null;
    const calendar = openCalendar(shopId, policy.calendarVersion, policy.calendar);
    const isOver = isDone(row.status);
    return {
      status: row.status,
      isSpam: row.isSpam,
      asksReason: !isOver && row.isUnanswered,
      asksCause: !isOver && row.isUnexplained,
      asksOutcome: row.hasComplaint,
      causes: causesToChoose(row.missCauses ?? []),
      snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
      snoozedFor: row.snoozedFor,
      snoozeEvents: eventsToAwaitOfAny(copies.map(({ facts }) => facts)),
      snoozePresets: snoozePresets(calendar, now).map((one) => ({ ...one, at: isoOf(one.at) })),
      investigating: row.investigating,
      hearBy: isoOf(hearBy(calendar, { now, asked: null, target: policy.targets.update }).until),
      ownDue: row.ownDueAt && { at: row.ownDueAt.toISOString(), reason: row.ownDueReason ?? "" },
      category: row.category,
      urgency: row.urgency,
      timeZone: policy.calendar.timeZone,
    };
  });
}
