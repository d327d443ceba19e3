// Mail that was set aside, newest first, with the answer that it waits for.
import { parkedDue, parkedDueView, type ParkedDueView } from "#app/domain/mail/parked-due.ts";
import { parkedWords } from "#app/domain/mail/parked-words.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import type { OpenCalendars } from "#app/domain/sla/keep-calendars.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";
import type { Words } from "#app/domain/words/words.ts";

const ROWS = 100;

export type ParkedMailRow = {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  readonly receivedAt: string;
  readonly reason: Words;
  readonly bytes: number;
  /** By when it is to be answered; null where the shop sets no target. */
  readonly due: ParkedDueView | null;
};

type Row = {
  id: string;
  from: string | null;
  subject: string | null;
  receivedAt: Date;
  parkedReason: string | null;
  bytes: number;
};

export function readParkedPage(
  db: Db,
  shopId: ShopId,
  openCalendar: OpenCalendars,
): Promise<ParkedMailRow[]> {
  return inShopBySql(db, shopId, async (tx) => {
    const [policy, rows] = await Promise.all([
      getPolicy(tx, shopId),
      tx.$queryRaw<Row[]>`
        select "id", "from", "subject", "receivedAt", "parkedReason", "bytes" from "InboundEmail"
        where "shopId" = ${shopId}::uuid and "status" = 'parked' order by "receivedAt" desc limit ${ROWS}`,
    ]);
    const calendar = openCalendar(shopId, policy.calendarVersion, policy.calendar);
    return rows.map(({ from, subject, receivedAt, parkedReason, ...row }) => ({
      ...row,
      from: from ?? "unknown sender",
      subject: subject ?? "",
      receivedAt: receivedAt.toISOString(),
      reason: parkedWords(parkedReason ?? ""),
      due: parkedDueView(parkedDue(calendar, policy.targets, instantOf(receivedAt))),
    }));
  });
}
