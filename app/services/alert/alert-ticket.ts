// What does one ticket have to tell, and to whom? It wakes, its miss goes into its history, and the bells of its people ring.
import { announceChange, announceNotices } from "#app/data/changes.server.ts";
import type { Tx } from "#app/data/db.server.ts";
import { listStaffToTell, saveNotices } from "#app/data/records/notices.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";
import {
  findTicketToAlert,
  listAlerts,
  putOffAlerts,
  saveAlerts,
  type TicketToAlert,
} from "#app/data/records/sla-alerts.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { dueAlerts, type DueAlerts } from "#app/domain/alert/due-alerts.ts";
import { lookAgainAt } from "#app/domain/alert/next-alert-at.ts";
import { whoIsTold } from "#app/domain/alert/who-is-told.ts";
import type { NoticeId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { isoInZone } from "#app/domain/sla/zone-time.ts";
import { isOwed } from "#app/domain/ticket/ticket-due.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { Deps } from "#app/services/deps.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";
import { tellFlow } from "#app/services/flow/tell-flow.ts";
import { queueReview } from "#app/services/review/queue-review.ts";
import { wakeTicket } from "#app/services/ticket/wake-ticket.ts";

type Needs = Pick<Deps, "clock" | "newId" | "openCalendar" | "enqueue">;

/**
 * A step of a transaction; locks the ticket. Nobody is told outside opening hours. Twice changes nothing. A ticket that is not in
 * this shop has nothing to tell. Throws Refusal when the shop's hours can't be reckoned with.
 */
export async function alertTicket(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<void> {
  await wakeTicket(needs, tx, shopId, ticketId);
  const ticket = await findTicketToAlert(tx, shopId, ticketId);
  if (!ticket) return;
  const now = needs.clock();
  const clocks = await rebuildClocks(needs, tx, shopId, ticketId);
  const told = await listAlerts(tx, shopId, ticketId);
  const { calendar, calendarVersion } = await getPolicy(tx, shopId);
  const open = needs.openCalendar(shopId, calendarVersion, calendar);

  const due = dueAlerts(clocks, { told, calendar: open, now });

  if (due.settled.length > 0) {
    await saveAlerts(tx, shopId, ticketId, { alerts: due.settled, at: now });
    const isoOf = (at: Instant) => isoInZone(calendar.timeZone, at);
    await noteMisses(needs, tx, { shopId, ticketId }, { due, isoOf });
    if (!ticket.uninstalled)
      await ring(needs, tx, { shopId, ticketId, ticket }, { due, isoOf, now });
    await rebuildClocks(needs, tx, shopId, ticketId);
  }
  const given = { alerts: [...told, ...due.settled], calendar: open };
  const until = lookAgainAt(clocks.filter(isOwed), { ...given, ...ticket }, now);
  await putOffAlerts(tx, shopId, ticketId, { now, until });
}

type Which = { readonly shopId: ShopId; readonly ticketId: TicketId };
type Said = { readonly due: DueAlerts; readonly isoOf: (at: Instant) => string };

/** A miss is when its due instant says, whenever somebody looks. */
async function noteMisses(
  needs: Needs,
  tx: Tx,
  { shopId, ticketId }: Which,
  { due, isoOf }: Said,
): Promise<void> {
  if (due.missed.length === 0) return;
  await saveTicketEvents(
    tx,
    shopId,
    due.missed.map(({ key, dueAt }) => ({
      id: needs.newId<string>(),
      ticketId,
      actor: "loupe",
      detail: { kind: "target-missed", clock: key, dueAt: isoOf(dueAt) },
      at: dueAt,
    })),
  );
  for (const { key, kind, dueAt } of due.missed) {
    const told = { handle: "target-missed", clock: key, kind, dueAt: isoOf(dueAt) } as const;
    await tellFlow(needs, tx, shopId, { ticketId, told });
  }
  const occasion = { ticketId, why: "missed", agentId: null, at: needs.clock() } as const;
  await queueReview(needs, tx, shopId, occasion);
  await announceChange(tx, shopId, ticketId, "clocks");
}

/** Those who want to be told in no way are left out. */
async function ring(
  needs: Needs,
  tx: Tx,
  { shopId, ticketId, ticket }: Which & { readonly ticket: TicketToAlert },
  { due, isoOf, now }: Said & { readonly now: Instant },
): Promise<void> {
  const staff = await listStaffToTell(tx, shopId);
  const wants = new Map(staff.map(({ id, choices }) => [id, choices.targets]));
  const number = ticketNumber(ticket.ticketPrefix, ticket.number);
  const notices = due.tellings.flatMap(({ kind, clocks, dueAt, readBy }) =>
    whoIsTold(kind, staff, ticket.assigneeId)
      .filter(
        (memberId) => wants.get(memberId)?.inApp === true || wants.get(memberId)?.byMail === true,
      )
      .map((memberId) => ({
        id: needs.newId<NoticeId>(),
        memberId,
        ticketId,
        kind,
        detail: {
          number,
          subject: ticket.subject,
          clocks,
          dueAt: isoOf(dueAt),
          readBy: isoOf(readBy),
        },
        at: now,
      })),
  );
  if (notices.length === 0) return;
  await saveNotices(tx, shopId, notices);
  const whose = notices.map(({ memberId }) => memberId);
  await announceNotices(tx, shopId, whose);
}
