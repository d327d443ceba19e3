// "Did you write this?": the links that went to orders' own addresses, and what was answered there.
import { createHash } from "node:crypto";
import { Prisma } from "@prisma/client";
import type {
  ConfirmationId,
  MemberId,
  MessageId,
  ShopId,
  TicketId,
} from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { askThroughDoor, type Db, type Tx } from "#app/data/db.server.ts";

/** What is kept of a link's token. The token is unguessable, so a plain hash gives nothing away. */
export const confirmationMac = (token: string): string =>
  createHash("sha256").update(`confirmation:${token}`).digest("hex");

/** A door in the tenant wall: the link names no shop. Null for a token that is none of ours. */
export async function findConfirmationAcrossShops(
  db: Db,
  token: string,
): Promise<{ shopId: ShopId; confirmationId: ConfirmationId } | null> {
  const rows = await askThroughDoor<{ shopId: ShopId; confirmationId: ConfirmationId }>(
    db,
    Prisma.sql`select * from confirmation_across_shops(${confirmationMac(token)})`,
  );
  return rows[0] ?? null;
}

/**
 * How often an address was asked since then, on any ticket. Until the transaction ends nobody else counts for this
 * address, so that two who ask at once do not both find room.
 */
export async function countAskedAt(
  tx: Tx,
  shopId: ShopId,
  address: string,
  since: Instant,
): Promise<number> {
  const key = `confirm:${shopId}:${address.toLowerCase()}`;
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))::text`;
  const rows = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from "Confirmation" where "shopId" = ${shopId}::uuid
      and lower("address") = ${address.toLowerCase()} and "askedAt" > ${dateOf(since)}`;
  return rows[0]?.count ?? 0;
}

export type NewConfirmation = {
  readonly id: ConfirmationId;
  readonly ticketId: TicketId;
  readonly messageId: MessageId;
  readonly orderId: string;
  readonly orderName: string;
  readonly address: string;
  readonly token: string;
  readonly askedById: MemberId;
  readonly askedAt: Instant;
};

/** Its link is not open before the mail is handed over: see `openConfirmation`. */
export async function saveConfirmation(
  tx: Tx,
  shopId: ShopId,
  asked: NewConfirmation,
): Promise<void> {
  await tx.$executeRaw`
    insert into "Confirmation" ("shopId", "id", "ticketId", "messageId", "orderGid", "orderName", "address", "tokenMac",
      "askedById", "askedAt", "expiresAt")
    values (${shopId}::uuid, ${asked.id}::uuid, ${asked.ticketId}::uuid, ${asked.messageId}::uuid, ${asked.orderId},
      ${asked.orderName}, ${asked.address}, ${confirmationMac(asked.token)}, ${asked.askedById}::uuid,
      ${dateOf(asked.askedAt)}, ${dateOf(asked.askedAt)})`;
}

/** So much tells the language of any text. */
const TELLING_CHARACTERS = 2_000;

export type ConfirmationToSend = {
  readonly ticketId: TicketId;
  readonly address: string;
  readonly shopName: string;
  /** Wrapped. */
  readonly shopKey: string;
  readonly supportAddress: string;
  /** Of the message in question. */
  readonly text: string;
};

/**
 * Opens the link because its mail is about to be handed over. Null when that was done before, when it was answered, or
 * when there is none in this shop: then no mail goes out.
 */
export async function openConfirmation(
  tx: Tx,
  shopId: ShopId,
  confirmationId: ConfirmationId,
  expiresAt: Instant,
): Promise<ConfirmationToSend | null> {
  const rows = await tx.$queryRaw<ConfirmationToSend[]>`
    update "Confirmation" c set "expiresAt" = ${dateOf(expiresAt)}
    from "Message" m, "Ticket" t, "Mailbox" b, "Shop" s
    where c."shopId" = ${shopId}::uuid and c."id" = ${confirmationId}::uuid and c."answer" is null
      and c."expiresAt" = c."askedAt" and s."id" = c."shopId" and s."uninstalledAt" is null
      and m."shopId" = c."shopId" and m."id" = c."messageId" and t."shopId" = m."shopId" and t."id" = m."ticketId"
      and b."shopId" = t."shopId" and b."id" = t."mailboxId"
    returning m."ticketId", c."address", s."name" as "shopName", s."shopKey", b."address" as "supportAddress",
      left(m."text", ${TELLING_CHARACTERS}::int) as "text"`;
  return rows[0] ?? null;
}

/** The mail did not go out and is tried again: its link waits as before. */
export async function closeConfirmation(
  tx: Tx,
  shopId: ShopId,
  confirmationId: ConfirmationId,
): Promise<void> {
  await tx.$executeRaw`
    update "Confirmation" set "expiresAt" = "askedAt"
    where "shopId" = ${shopId}::uuid and "id" = ${confirmationId}::uuid and "answer" is null`;
}

/** Voids a link that nobody has answered. Null when it is not there, answered, or (with `ifWaiting`) handed over. */
export async function deleteConfirmation(
  tx: Tx,
  shopId: ShopId,
  confirmationId: ConfirmationId,
  options: { readonly ifWaiting: boolean },
): Promise<{ ticketId: TicketId; address: string } | null> {
  const rows = await tx.$queryRaw<{ ticketId: TicketId; address: string }[]>`
    delete from "Confirmation" c using "Message" m
    where c."shopId" = ${shopId}::uuid and c."id" = ${confirmationId}::uuid and c."answer" is null
      and (not ${options.ifWaiting}::boolean or c."expiresAt" = c."askedAt")
      and m."shopId" = c."shopId" and m."id" = c."messageId"
    returning m."ticketId", c."address"`;
  return rows[0] ?? null;
}

export type OpenConfirmation = {
  readonly shopName: string;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly text: string;
  readonly answer: "yes" | "no" | null;
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
};

/** What a link asks about. Null when there is no such link in this shop, or the app was uninstalled. */
export async function findConfirmation(
  tx: Tx,
  shopId: ShopId,
  confirmationId: ConfirmationId,
): Promise<OpenConfirmation | null> {
  type Row = Omit<OpenConfirmation, "askedAt" | "expiresAt"> & { askedAt: Date; expiresAt: Date };
  const rows = await tx.$queryRaw<Row[]>`
    select s."name" as "shopName", m."fromName", m."fromAddress",
      left(coalesce(nullif(m."replyText", ''), m."text"), 20000) as "text", c."answer", c."askedAt", c."expiresAt"
    from "Confirmation" c
    join "Message" m on m."shopId" = c."shopId" and m."id" = c."messageId"
    join "Shop" s on s."id" = c."shopId" and s."uninstalledAt" is null
    where c."shopId" = ${shopId}::uuid and c."id" = ${confirmationId}::uuid`;
  const row = rows[0];
  return row
    ? { ...row, askedAt: instantOf(row.askedAt), expiresAt: instantOf(row.expiresAt) }
    : null;
}

/** Takes the one answer that an open link has. Null when it is not open (any more): of two at once, one is taken. */
export async function saveConfirmationAnswer(
  tx: Tx,
  shopId: ShopId,
  confirmationId: ConfirmationId,
  given: { readonly answer: "yes" | "no"; readonly at: Instant },
): Promise<{ ticketId: TicketId; orderName: string; address: string } | null> {
  const rows = await tx.$queryRaw<{ ticketId: TicketId; orderName: string; address: string }[]>`
    update "Confirmation" c set "answer" = ${given.answer}, "answeredAt" = ${dateOf(given.at)}
    from "Message" m, "Shop" s
    where c."shopId" = ${shopId}::uuid and c."id" = ${confirmationId}::uuid and c."answer" is null
      and c."expiresAt" > ${dateOf(given.at)} and m."shopId" = c."shopId" and m."id" = c."messageId"
      and s."id" = c."shopId" and s."uninstalledAt" is null
    returning m."ticketId", c."orderName", c."address"`;
  return rows[0] ?? null;
}
