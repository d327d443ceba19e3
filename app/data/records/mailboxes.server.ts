import { Prisma, type Mailbox } from "@prisma/client";
import type { MailboxId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf } from "#app/domain/shared/instant.ts";
import { askThroughDoor, type Db, type Tx, type ModelTx } from "#app/data/db.server.ts";

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
export async function findFirstMailbox(tx: ModelTx, shopId: ShopId): Promise<MailboxRow | null> {
  const row = await tx.mailbox.findFirst({ where: { shopId }, orderBy: { createdAt: "asc" } });
  return row as MailboxRow | null;
}

/** The addresses that the shop's customers write to. */
export async function listMailboxAddresses(tx: Tx, shopId: ShopId): Promise<string[]> {
  const rows = await tx.$queryRaw<{ address: string }[]>`
    select "address" from "Mailbox" where "shopId" = ${shopId}::uuid`;
  return rows.map(({ address }) => address);
}

export async function findMailbox(
  tx: ModelTx,
  shopId: ShopId,
  mailboxId: MailboxId,
): Promise<MailboxRow | null> {
  const row = await tx.mailbox.findUnique({ where: { shopId_id: { shopId, id: mailboxId } } });
  return row as MailboxRow | null;
}

export async function saveMailbox(
  tx: ModelTx,
  shopId: ShopId,
  mailbox: Omit<MailboxRow, "shopId">,
): Promise<void> {
  await tx.mailbox.upsert({
    where: { shopId_id: { shopId, id: mailbox.id } },
    create: { ...mailbox, shopId },
    update: mailbox,
  });
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
