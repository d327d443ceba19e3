// Mail that we send to support addresses ourselves, to see that the whole way works.
import { Prisma } from "@prisma/client";
import type { SentCanary } from "#app/domain/mail/canary.ts";
import type { CanaryId, MailboxId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf, instantOf } from "#app/domain/shared/instant.ts";
import { askThroughDoor, type Db, type Tx } from "#app/data/db.server.ts";

/** A door in the tenant wall: the hourly sweeps begin with all mailboxes that mail has reached once. Ids only. */
export async function listProvenMailboxesAcrossShops(
  db: Db,
): Promise<{ shopId: ShopId; mailboxId: MailboxId }[]> {
  return askThroughDoor(db, Prisma.sql`select * from proven_mailboxes_across_shops()`);
}

/**
 * Notes a canary that is to be sent. False, and nothing written, when the mailbox is not proven in this shop, or got one
 * at `unlessAfter` or later. Two sweeps at once make one: the second waits for the mailbox's row.
 */
export async function saveCanary(
  tx: Tx,
  shopId: ShopId,
  canary: { id: CanaryId; mailboxId: MailboxId; token: string; at: Instant; unlessAfter: Instant },
): Promise<boolean> {
  const mailboxes = await tx.$queryRaw<unknown[]>`
    select 1 from "Mailbox" where "shopId" = ${shopId}::uuid and "id" = ${canary.mailboxId}::uuid
      and "provenAt" is not null for no key update`;
  if (mailboxes.length === 0) return false;
  const written = await tx.$executeRaw`
    insert into "Canary" ("shopId", "id", "mailboxId", "token", "sentAt")
    select ${shopId}::uuid, ${canary.id}::uuid, ${canary.mailboxId}::uuid, ${canary.token}, ${dateOf(canary.at)}
    where not exists (select 1 from "Canary" where "shopId" = ${shopId}::uuid
      and "mailboxId" = ${canary.mailboxId}::uuid and "sentAt" >= ${dateOf(canary.unlessAfter)})`;
  return written === 1;
}

export async function deleteCanariesBefore(tx: Tx, shopId: ShopId, before: Instant): Promise<void> {
  await tx.$executeRaw`
    delete from "Canary" where "shopId" = ${shopId}::uuid and "sentAt" < ${dateOf(before)}`;
}

export type CanaryToSend = SentCanary & { readonly token: string; readonly supportAddress: string };

/** Null when there is no such canary in this shop, or its mailbox has to be proven anew. */
export async function findCanaryToSend(
  tx: Tx,
  shopId: ShopId,
  canaryId: CanaryId,
): Promise<CanaryToSend | null> {
  type Row = Omit<CanaryToSend, "sentAt" | "backAt"> & { sentAt: Date; backAt: Date | null };
  const rows = await tx.$queryRaw<Row[]>`
    select c."token", c."sentAt", c."backAt", m."address" as "supportAddress" from "Canary" c
    join "Mailbox" m on m."shopId" = c."shopId" and m."id" = c."mailboxId" and m."provenAt" is not null
    join "Shop" s on s."id" = c."shopId" and s."uninstalledAt" is null
    where c."shopId" = ${shopId}::uuid and c."id" = ${canaryId}::uuid`;
  const row = rows[0];
  return row
    ? { ...row, sentAt: instantOf(row.sentAt), backAt: row.backAt && instantOf(row.backAt) }
    : null;
}

/** A canary came back. False when this shop has sent none with that token; one that was back before stays as it is. */
export async function markCanaryBack(
  tx: Tx,
  shopId: ShopId,
  token: string,
  at: Instant,
): Promise<boolean> {
  const written = await tx.$executeRaw`
    update "Canary" set "backAt" = coalesce("backAt", ${dateOf(at)})
    where "shopId" = ${shopId}::uuid and "token" = ${token}`;
  return written === 1;
}

/** Marks the mailbox's canaries that were sent before `before` and are not back. Returns how many were not marked yet. */
export async function markCanariesWarned(
  tx: Tx,
  shopId: ShopId,
  mailboxId: MailboxId,
  warned: { before: Instant; at: Instant },
): Promise<number> {
  return tx.$executeRaw`
    update "Canary" set "warnedAt" = ${dateOf(warned.at)}
    where "shopId" = ${shopId}::uuid and "mailboxId" = ${mailboxId}::uuid and "sentAt" < ${dateOf(warned.before)}
      and "backAt" is null and "warnedAt" is null`;
}

/** Whether this shop sent a canary with that token. */
export async function hasCanary(tx: Tx, shopId: ShopId, token: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from "Canary" where "shopId" = ${shopId}::uuid and "token" = ${token} limit 1`;
  return found.length > 0;
}
