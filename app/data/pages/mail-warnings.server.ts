// Is anything wrong with the way of the shop's mail? Asked by each screen that lists mail: four small questions at the most.
import { Prisma } from "@prisma/client";
import { lostSince, type SentCanary } from "#app/domain/mail/canary.ts";
import type { MailWarning } from "#app/domain/mail/mail-warning.ts";
import {
  isUnusuallySilent,
  spansLike,
  usualMails,
  type Span,
} from "#app/domain/mail/unusual-silence.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { DAY_MS, dateOf, instantOf, isoOf, type Instant } from "#app/domain/shared/instant.ts";
import { inShopBySql, type Db, type Tx } from "#app/data/db.server.ts";

/** A canary older than that says nothing of today; a worker that stood still sends none. */
const LOOK_BACK_MS = DAY_MS;

export function readMailWarnings(db: Db, shopId: ShopId, now: Instant): Promise<MailWarning[]> {
  return inShopBySql(db, shopId, async (tx) => {
    const [canaries, last, domains] = await Promise.all([
      listCanaries(tx, shopId, (now - LOOK_BACK_MS) as Instant),
      findLastMail(tx, shopId),
      listLostDomains(tx, shopId),
    ]);
    return [
      ...lostCanaries(canaries, now),
      ...domains,
      ...(await silence(tx, shopId, last?.at ?? null, now)),
      ...(last?.isParsed ? [{ kind: "parsed-fields", since: isoOf(last.at) } as const] : []),
    ];
  });
}

/** Of domains that a support address still has. */
async function listLostDomains(tx: Tx, shopId: ShopId): Promise<MailWarning[]> {
  const rows = await tx.$queryRaw<{ domain: string; lostAt: Date }[]>`
    select d."domain", d."lostAt" from "SendingDomain" d
    where d."shopId" = ${shopId}::uuid and d."lostAt" is not null
      and exists (select 1 from "Mailbox" m
        where m."shopId" = d."shopId" and lower(split_part(m."address", '@', 2)) = d."domain")
    order by d."domain"`;
  return rows.map(({ domain, lostAt }) => ({
    kind: "domain-lost",
    domain,
    since: isoOf(instantOf(lostAt)),
  }));
}

type CanaryRow = { supportAddress: string; sentAt: Date; backAt: Date | null };

/** Of a mailbox that was proven anew since, and of a shop that switched the canary off, none. */
const listCanaries = (tx: Tx, shopId: ShopId, from: Instant) =>
  tx.$queryRaw<CanaryRow[]>`
    select m."address" as "supportAddress", c."sentAt", c."backAt" from "Canary" c
    join "Mailbox" m on m."shopId" = c."shopId" and m."id" = c."mailboxId" and m."provenAt" <= c."sentAt"
    where c."shopId" = ${shopId}::uuid and c."sentAt" >= ${dateOf(from)}
      and not exists (select 1 from "MailSettings" s where s."shopId" = c."shopId" and not s."canary")`;

function lostCanaries(rows: readonly CanaryRow[], now: Instant): MailWarning[] {
  const byAddress = new Map<string, SentCanary[]>();
  for (const { supportAddress, sentAt, backAt } of rows)
    byAddress.set(supportAddress, [
      ...(byAddress.get(supportAddress) ?? []),
      { sentAt: instantOf(sentAt), backAt: backAt && instantOf(backAt) },
    ]);
  return [...byAddress].flatMap(([supportAddress, canaries]) => {
    const since = lostSince(canaries, now);
    return since === null ? [] : [{ kind: "canary-lost", supportAddress, since: isoOf(since) }];
  });
}

/** Our own mail coming back is no sign that customers' mail does. */
const NOT_OURS = Prisma.sql`"verdict"->>'kind' is distinct from 'own-mail'`;

async function findLastMail(
  tx: Tx,
  shopId: ShopId,
): Promise<{ at: Instant; isParsed: boolean } | null> {
  const rows = await tx.$queryRaw<{ at: Date; isParsed: boolean }[]>(Prisma.sql`
    select "storedAt" as "at", "envelope"->>'form' is not null as "isParsed" from "InboundEmail" where "shopId" = ${shopId}::uuid and ${NOT_OURS}
    order by "storedAt" desc limit 1`);
  const row = rows[0];
  return row ? { at: instantOf(row.at), isParsed: row.isParsed } : null;
}

async function silence(
  tx: Tx,
  shopId: ShopId,
  lastAt: Instant | null,
  now: Instant,
): Promise<MailWarning[]> {
  const spans = lastAt === null ? null : spansLike(lastAt, now);
  if (lastAt === null || spans === null) return [];
  const mails = await countMail(tx, shopId, spans);
  if (!isUnusuallySilent(mails)) return [];
  return [{ kind: "silent", since: isoOf(lastAt), usual: usualMails(mails) }];
}

/** How much mail came in each span. */
async function countMail(tx: Tx, shopId: ShopId, spans: readonly Span[]): Promise<number[]> {
  const counts = spans.map(
    ({
      from,
      to,
    }) => Prisma.sql`(select count(*)::int from "InboundEmail" where "shopId" = ${shopId}::uuid
      and "storedAt" >= ${dateOf(from)} and "storedAt" < ${dateOf(to)} and ${NOT_OURS})`,
  );
  const rows = await tx.$queryRaw<{ mails: number[] }[]>(
    Prisma.sql`select array[${Prisma.join(counts)}] as "mails"`,
  );
  return rows[0]?.mails ?? [];
}
