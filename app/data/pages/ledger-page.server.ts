// What became of all mail of the last days. Received mail is counted by itself, so that what stands nowhere shows.
import { Prisma } from "@prisma/client";
import { ledgerDays, type LedgerDay, type LedgerRow } from "#app/domain/mail/ledger.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { DAY_MS, dateOf, type Instant } from "#app/domain/shared/instant.ts";
import { addDays, parseLocalDate, type LocalDate } from "#app/domain/sla/local-date.ts";
import { startOfDate, wallTimeOf } from "#app/domain/sla/zone-time.ts";
import { askInShop, inShopBySql, type Db, type Tx } from "#app/data/db.server.ts";

const LEDGER_DAYS = 30;

/** Newest day first, in the shop's zone; a mail belongs to the day on which it reached Loupe. */
export function readLedgerPage(
  db: Db,
  shopId: ShopId,
  ask: { now: Instant; timeZone: string },
): Promise<readonly LedgerDay[]> {
  const { timeZone } = ask;
  const today = wallTimeOf(timeZone, ask.now).date;
  const from = startOfDate(timeZone, addDays(today, 1 - LEDGER_DAYS));
  return inShopBySql(db, shopId, async (tx) => {
    const [stored, screened, repeated] = await Promise.all([
      countStored(tx, shopId, from, timeZone),
      countScreened(tx, shopId, from, timeZone),
      countRepeated(tx, shopId, from, timeZone),
    ]);
    return ledgerDays(rowsOf(stored, screened, repeated), today, LEDGER_DAYS);
  });
}

/** How much mail of the last days was refused because the shop's data had been erased. */
export function countRefused(db: Db, shopId: ShopId, now: Instant): Promise<number> {
  const from = dateOf((now - LEDGER_DAYS * DAY_MS) as Instant);
  return askInShop(db, shopId, async (tx) => {
    const rows = await tx.$queryRaw<{ mails: number }[]>`
      select coalesce(sum("mails"), 0)::int as "mails" from "RefusedMail"
      where "shopId" = ${shopId}::uuid and "day" >= (${from}::timestamptz at time zone 'UTC')::date`;
    return rows[0]?.mails ?? 0;
  });
}

type Stored = {
  day: string;
  received: number;
  ticketed: number;
  parked: number;
  waiting: number;
};
type Screened = { day: string; kind: string; mails: number };
type Repeated = { day: string; mails: number };

const dayOf = (column: Prisma.Sql, timeZone: string) =>
  Prisma.sql`to_char(${column} at time zone ${timeZone}::text, 'YYYY-MM-DD')`;

const countStored = (tx: Tx, shopId: ShopId, from: Instant, timeZone: string) =>
  tx.$queryRaw<Stored[]>(Prisma.sql`
    select ${dayOf(Prisma.sql`e."storedAt"`, timeZone)} as "day", count(*)::int as "received",
      count(m."id") filter (where e."status" = 'processed')::int as "ticketed",
      count(*) filter (where e."status" = 'parked')::int as "parked",
      count(*) filter (where e."status" = 'stored')::int as "waiting"
    from "InboundEmail" e
    left join "Message" m on m."shopId" = e."shopId" and m."inboundEmailId" = e."id"
    where e."shopId" = ${shopId}::uuid and e."storedAt" >= ${dateOf(from)} group by 1`);

const countScreened = (tx: Tx, shopId: ShopId, from: Instant, timeZone: string) =>
  tx.$queryRaw<Screened[]>(Prisma.sql`
    select ${dayOf(Prisma.sql`"storedAt"`, timeZone)} as "day", coalesce("verdict"->>'kind', 'other') as "kind",
      count(*)::int as "mails"
    from "InboundEmail"
    where "shopId" = ${shopId}::uuid and "storedAt" >= ${dateOf(from)} and "status" = 'screened' group by 1, 2`);

const countRepeated = (tx: Tx, shopId: ShopId, from: Instant, timeZone: string) =>
  tx.$queryRaw<Repeated[]>(Prisma.sql`
    select ${dayOf(Prisma.sql`"at"`, timeZone)} as "day", count(*)::int as "mails" from "RepeatedEmail"
    where "shopId" = ${shopId}::uuid and "at" >= ${dateOf(from)} group by 1`);

function rowsOf(
  stored: readonly Stored[],
  screened: readonly Screened[],
  repeated: readonly Repeated[],
): LedgerRow[] {
  const days = new Set([...stored, ...screened, ...repeated].map(({ day }) => day));
  return [...days].map((day) => {
    const counts = stored.find((one) => one.day === day);
    const duplicate = repeated.find((one) => one.day === day)?.mails ?? 0;
    const byKind = screened.filter((one) => one.day === day).map((one) => [one.kind, one.mails]);
    return {
      date: parseLocalDate(day) as LocalDate,
      received: (counts?.received ?? 0) + duplicate,
      ticketed: counts?.ticketed ?? 0,
      byKind: Object.fromEntries(byKind) as Record<string, number>,
      duplicate,
      parked: counts?.parked ?? 0,
      waiting: counts?.waiting ?? 0,
    };
  });
}
