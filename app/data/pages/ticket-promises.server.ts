// The promises of a ticket, and the calendar by which those in a draft are reckoned.
import type { PromiseState } from "#app/domain/promise/promise-state.ts";
import type { PromiseView } from "#app/domain/promise/promise-view.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import type { Calendar } from "#app/domain/sla/calendar.ts";
import type { Tx } from "#app/data/db.server.ts";

/** Nobody promises for later; holidays past it would only make the page heavier. */
const AHEAD_DAYS = 400;

export type TicketPromises = {
  /** Open ones first, by their date. */
  readonly promises: readonly PromiseView[];
  /** The calendar of the shop, with the holidays of the next year alone. */
  readonly calendar: Calendar | null;
};

export async function readTicketPromises(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  now: Instant,
): Promise<TicketPromises> {
  const [promises, calendars] = await Promise.all([
    tx.$queryRaw<StoredPromise[]>`
      select p."id", p."words", p."byAt", p."state", p."keptAt",
        coalesce(m."delivery" in ('bounced', 'dropped', 'failed'), false) as "unread"
      from "TicketPromise" p
      join "Message" m on m."shopId" = p."shopId" and m."id" = p."messageId"
      where p."shopId" = ${shopId}::uuid and p."ticketId" = ${ticketId}::uuid
      order by p."state" in ('struck', 'kept'), p."byAt", p."id"`,
    tx.$queryRaw<{ calendar: Calendar }[]>`
      select c."calendar" from "Shop" s
      join "CalendarVersion" c on c."shopId" = s."id" and c."version" = s."calendarVersion"
      where s."id" = ${shopId}::uuid`,
  ]);
  const calendar = calendars[0]?.calendar ?? null;
  return { promises: promises.map(promiseView), calendar: calendar && nearBy(calendar, now) };
}

export type StoredPromise = {
  id: string;
  words: string;
  byAt: Date;
  state: string;
  keptAt: Date | null;
  unread: boolean;
};

export const promiseView = (row: StoredPromise): PromiseView => ({
  promiseId: row.id,
  words: row.words,
  by: row.byAt.toISOString(),
  state: row.state as PromiseState,
  keptAt: row.keptAt?.toISOString() ?? null,
  unread: row.unread,
});

function nearBy(calendar: Calendar, now: Instant): Calendar {
  const [from, to] = [now - 2 * DAY_MS, now + AHEAD_DAYS * DAY_MS].map((at) =>
    new Date(at).toISOString().slice(0, 10),
  );
  const isNear = ({ date }: { readonly date: string }) =>
    date >= (from ?? "") && date <= (to ?? "");
  return { ...calendar, holidayDates: calendar.holidayDates.filter(isNear) };
}
