import { Prisma, type Mailbox } from "@prisma/client";
import type { MailboxId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf } from "#app/domain/shared/instant.ts";
import { askThroughDoor, type Db, type Tx } from "#app/data/db.server.ts";

export type MailboxRow = Omit<Mailbox, "id" | "shopId"> & {
  readonly id: MailboxId;
  readonly shopId: ShopId;
};

export type KnownMailbox = {
  readonly shopId: ShopId;
  readonly mailboxId: MailboxId;
  /** Wrapped. */
  readonly shopKey: string;
  readonly uninstalled: boolean;
  /** Shopify asked to erase the shop's data: nothing may be kept for it. */
  readonly redacted: boolean;
};

/** A door in the tenant wall: mail names its shop by the receiving address only. */
export async function findMailboxAcrossShops(db: Db, token: string): Promise<KnownMailbox | null> {
  const question = Prisma.sql`select * from mailbox_across_shops(${token})`;
  const rows = await askThroughDoor<KnownMailbox>(db, question);
  return rows[0] ?? null;
}

/** The shop's mailbox, the oldest where there are several; null before set-up. */
export async function findFirstMailbox(tx: Tx, shopId: ShopId): Promise<MailboxRow | null> {
  const rows = await tx.$queryRaw<MailboxRow[]>`
    select * from "Mailbox" where "shopId" = ${shopId}::uuid and "removedAt" is null order by "createdAt", "id" limit 1`;
  return rows[0] ?? null;
}

/** One that was removed as well: it is the shop's own still. */
export async function findMailboxOfAddress(
  tx: Tx,
  shopId: ShopId,
  address: string,
): Promise<MailboxRow | null> {
  const rows = await tx.$queryRaw<MailboxRow[]>`
    select * from "Mailbox" where "shopId" = ${shopId}::uuid and "address" = ${address}`;
  return rows[0] ?? null;
}

/** Those that the shop has now, the oldest first. */
export async function listMailboxes(tx: Tx, shopId: ShopId): Promise<MailboxRow[]> {
  return tx.$queryRaw<MailboxRow[]>`
    select * from "Mailbox" where "shopId" = ${shopId}::uuid and "removedAt" is null order by "createdAt", "id"`;
}

/** All that the shop has or had, locked in one order. */
export async function lockMailboxes(tx: Tx, shopId: ShopId): Promise<MailboxRow[]> {
  return tx.$queryRaw<MailboxRow[]>`
    select * from "Mailbox" where "shopId" = ${shopId}::uuid order by "id" for update`;
}

/** False when the shop has or had a mailbox with this address. */
export async function addMailboxRow(
  tx: Tx,
  shopId: ShopId,
  added: {
    readonly id: MailboxId;
    readonly address: string;
    readonly token: string;
    readonly at: Instant;
  },
): Promise<boolean> {
  const written = await tx.$executeRaw`
    insert into "Mailbox" ("shopId", "id", "address", "token", "createdAt")
    values (${shopId}::uuid, ${added.id}::uuid, ${added.address}, ${added.token}, ${dateOf(added.at)})
    on conflict ("shopId", "address") do nothing`;
  return written === 1;
}

/** It is one of the shop's again; its way has to be proven anew. */
export async function reviveMailbox(tx: Tx, shopId: ShopId, id: MailboxId): Promise<void> {
  await tx.$executeRaw`
    update "Mailbox" set "removedAt" = null, "replacedById" = null where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`;
}

/**
 * What was the one's is the other's: its tickets, mail that waits to be read, mail that still comes to its receiving address, and to
 * those that it had taken the place of.
 */
export async function replaceMailbox(
  tx: Tx,
  shopId: ShopId,
  {
    removed,
    by,
    at,
  }: { readonly removed: MailboxId; readonly by: MailboxId; readonly at: Instant },
): Promise<void> {
  await tx.$executeRaw`
    update "Mailbox" set "removedAt" = coalesce("removedAt", ${dateOf(at)}), "replacedById" = ${by}::uuid, "testToken" = null,
      "testSentAt" = null, "provenAt" = null
    where "shopId" = ${shopId}::uuid and ("id" = ${removed}::uuid or "replacedById" = ${removed}::uuid)`;
  await tx.$executeRaw`
    update "Ticket" set "mailboxId" = ${by}::uuid where "shopId" = ${shopId}::uuid and "mailboxId" = ${removed}::uuid`;
  await tx.$executeRaw`
    update "InboundEmail" set "mailboxId" = ${by}::uuid where "shopId" = ${shopId}::uuid and "mailboxId" = ${removed}::uuid
      and "status" in ('stored', 'parked')`;
}

/** The addresses that the shop's customers write to, or wrote to before. */
export async function listMailboxAddresses(tx: Tx, shopId: ShopId): Promise<string[]> {
  const rows = await tx.$queryRaw<{ address: string }[]>`
    select "address" from "Mailbox" where "shopId" = ${shopId}::uuid`;
  return rows.map(({ address }) => address);
}

export async function findMailbox(
  tx: Tx,
  shopId: ShopId,
  mailboxId: MailboxId,
): Promise<MailboxRow | null> {
  const rows = await tx.$queryRaw<MailboxRow[]>`
    select * from "Mailbox" where "shopId" = ${shopId}::uuid and "id" = ${mailboxId}::uuid`;
  return rows[0] ?? null;
}

export async function saveMailbox(
  tx: Tx,
  shopId: ShopId,
  mailbox: Omit<MailboxRow, "shopId">,
): Promise<void> {
  await tx.$executeRaw`
    insert into "Mailbox" ("shopId", "id", "address", "token", "testToken", "testSentAt", "provenAt", "createdAt", "removedAt",
      "replacedById")
    values (${shopId}::uuid, ${mailbox.id}::uuid, ${mailbox.address}, ${mailbox.token}, ${mailbox.testToken},
      ${mailbox.testSentAt}, ${mailbox.provenAt}, ${mailbox.createdAt}, ${mailbox.removedAt}, ${mailbox.replacedById}::uuid)
    on conflict ("shopId", "id") do update set "address" = excluded."address", "token" = excluded."token",
      "testToken" = excluded."testToken", "testSentAt" = excluded."testSentAt", "provenAt" = excluded."provenAt",
      "createdAt" = excluded."createdAt", "removedAt" = excluded."removedAt", "replacedById" = excluded."replacedById"`;
}

/** A test mail came back: mail to the support address reaches us. */
export async function markMailboxProven(
  tx: Tx,
  shopId: ShopId,
  mailboxId: MailboxId,
  at: Instant,
): Promise<void> {
  await tx.$executeRaw`
    update "Mailbox" set "provenAt" = ${dateOf(at)} where "shopId" = ${shopId}::uuid and "id" = ${mailboxId}::uuid`;
}
