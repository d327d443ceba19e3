// What Shopify asked for in a customer's or a shop's name, and what the shop's own retention did.
import { Prisma } from "@prisma/client";
import type { ErasedPerson } from "#app/domain/privacy/erased-person.ts";
import type { PrivacyRequestKind } from "#app/domain/privacy/privacy-request.ts";
import type { PrivacyRequestId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { askThroughDoor, type Db, type Tx } from "#app/data/db.server.ts";
import { say } from "#app/domain/words/words.ts";

/** How far the search through all tables has come; stored as it is. */
export type SweepPlace = {
  /** Which of the looks. */
  readonly look: number;
  readonly table: string;
  /** The row after which to go on. */
  readonly after: string | null;
};

/** What was done so far; stored as it is. `person`, `touched` and `sweep` are gone once it is done. */
export type PrivacyProgress = {
  readonly tickets?: number;
  readonly messages?: number;
  readonly mails?: number;
  readonly files?: number;
  readonly person?: ErasedPerson;
  /** Tickets that the person was on. */
  readonly touched?: readonly TicketId[];
  readonly sweep?: SweepPlace;
};

export type NewPrivacyRequest = {
  readonly id: PrivacyRequestId;
  readonly kind: PrivacyRequestKind;
  readonly webhookId: string | null;
  readonly customerGid: string | null;
  readonly address: string | null;
  readonly orderGids: readonly string[];
  readonly receivedAt: Instant;
  readonly dueAt: Instant;
  readonly progress: PrivacyProgress;
};

/** False when the request of this delivery is there already. */
export async function savePrivacyRequest(
  tx: Tx,
  shopId: ShopId,
  request: NewPrivacyRequest,
): Promise<boolean> {
  const written = await tx.$executeRaw`
    insert into "PrivacyRequest" ("shopId", "id", "kind", "webhookId", "customerGid", "address", "orderGids", "receivedAt",
      "dueAt", "counts")
    values (${shopId}::uuid, ${request.id}::uuid, ${request.kind}, ${request.webhookId}, ${request.customerGid},
      ${request.address}, ${request.orderGids}::text[], ${dateOf(request.receivedAt)}, ${dateOf(request.dueAt)},
      ${JSON.stringify(request.progress)}::jsonb)
    on conflict ("shopId", "webhookId") do nothing`;
  return written === 1;
}

export type OpenPrivacyRequest = {
  readonly kind: PrivacyRequestKind;
  readonly customerGid: string | null;
  readonly address: string | null;
  readonly orderGids: readonly string[];
  readonly progress: PrivacyProgress;
  readonly begun: boolean;
  readonly receivedAt: Instant;
};

/** Null when it is done, or there is none in this shop. */
export async function findOpenPrivacyRequest(
  tx: Tx,
  shopId: ShopId,
  id: PrivacyRequestId,
): Promise<OpenPrivacyRequest | null> {
  const rows = await tx.$queryRaw<
    (Omit<OpenPrivacyRequest, "receivedAt"> & { receivedAt: Date })[]
  >`
    select "kind", "customerGid", "address", "orderGids", "counts" as "progress", "startedAt" is not null as "begun",
      "receivedAt"
    from "PrivacyRequest" where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid and "doneAt" is null`;
  const row = rows[0];
  return row ? { ...row, receivedAt: instantOf(row.receivedAt) } : null;
}

/** The first time counts; what was done since is written over what was known before. */
export async function savePrivacyProgress(
  tx: Tx,
  shopId: ShopId,
  id: PrivacyRequestId,
  { progress, at }: { readonly progress: PrivacyProgress; readonly at: Instant },
): Promise<void> {
  await tx.$executeRaw`
    update "PrivacyRequest" set "counts" = ${JSON.stringify(progress)}::jsonb, "startedAt" = coalesce("startedAt", ${dateOf(at)}),
      "trouble" = null
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid and "doneAt" is null`;
}

/** What a request that could not be carried out stumbled over, in words for the owner. */
export async function savePrivacyTrouble(
  tx: Tx,
  shopId: ShopId,
  id: PrivacyRequestId,
  trouble: string,
): Promise<void> {
  await tx.$executeRaw`
    update "PrivacyRequest" set "trouble" = ${trouble}
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid and "doneAt" is null`;
}

/**
 * Done: from now on it says when and how much, no longer about whom. An archive's address is kept: the owner hands it on. False
 * when it was done before, or ended because its person was erased.
 */
export async function markPrivacyRequestDone(
  tx: Tx,
  shopId: ShopId,
  id: PrivacyRequestId,
  done: {
    readonly at: Instant;
    readonly progress: PrivacyProgress;
    readonly archive?: string;
    readonly trouble?: string;
  },
): Promise<boolean> {
  const { person: _, touched: __, sweep: ___, ...figures } = done.progress;
  const keeps = done.archive !== undefined;
  const written = await tx.$executeRaw`
    update "PrivacyRequest" set "doneAt" = ${dateOf(done.at)}, "startedAt" = coalesce("startedAt", ${dateOf(done.at)}),
      "counts" = ${JSON.stringify(figures)}::jsonb, "blobName" = ${done.archive ?? null}, "trouble" = ${done.trouble ?? null},
      "address" = case when ${keeps}::boolean then "address" end, "customerGid" = case when ${keeps}::boolean then "customerGid" end,
      "orderGids" = '{}'
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid and "doneAt" is null`;
  return written === 1;
}

/** Requests for a person's data that are not carried out yet: there is nothing left to give. */
export async function endDataRequests(
  tx: Tx,
  shopId: ShopId,
  person: ErasedPerson,
  at: Instant,
): Promise<void> {
  await tx.$executeRaw`
    update "PrivacyRequest" set "doneAt" = ${dateOf(at)}, "startedAt" = coalesce("startedAt", ${dateOf(at)}), "counts" = '{}',
      "trouble" = ${say("The customer was erased before.")}, "address" = null, "customerGid" = null, "orderGids" = '{}'
    where "shopId" = ${shopId}::uuid and "kind" = 'data-request' and "doneAt" is null
      and ("customerGid" = ${person.customerGid} or lower("address") = any(${person.addresses}::text[]))`;
}

/** Whether a customer was erased since then: work that was under way may have written bytes for rows that are gone. */
export async function wasCustomerErasedSince(
  tx: Tx,
  shopId: ShopId,
  since: Instant,
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "PrivacyRequest" where "shopId" = ${shopId}::uuid and "kind" = 'customer-redact'
      and "doneAt" >= ${dateOf(since)} limit 1`;
  return rows.length === 1;
}

/** Where an archive lies; null when there is none (any more), or in another shop. */
export async function findArchive(
  tx: Tx,
  shopId: ShopId,
  id: PrivacyRequestId,
): Promise<{ blobName: string } | null> {
  const rows = await tx.$queryRaw<{ blobName: string }[]>`
    select "blobName" from "PrivacyRequest" where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid
      and "kind" = 'data-request' and "blobName" is not null`;
  return rows[0] ?? null;
}

export type OldArchive = { readonly id: PrivacyRequestId; readonly blobName: string };

/** Archives that were made before `before`, and those of a person who is to be erased. */
export async function listArchives(
  tx: Tx,
  shopId: ShopId,
  of: { readonly before: Instant } | { readonly person: ErasedPerson },
): Promise<OldArchive[]> {
  const condition =
    "before" in of
      ? Prisma.sql`"doneAt" <= ${dateOf(of.before)}`
      : Prisma.sql`("customerGid" = ${of.person.customerGid} or lower("address") = any(${of.person.addresses}::text[]))`;
  return tx.$queryRaw<OldArchive[]>(Prisma.sql`
    select "id", "blobName" from "PrivacyRequest"
    where "shopId" = ${shopId}::uuid and "blobName" is not null and ${condition} order by "id"`);
}

/** The archive is gone; about whom it was goes with it. */
export async function forgetArchive(tx: Tx, shopId: ShopId, id: PrivacyRequestId): Promise<void> {
  await tx.$executeRaw`
    update "PrivacyRequest" set "blobName" = null, "address" = null, "customerGid" = null, "orderGids" = '{}'
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`;
}

/** A door in the tenant wall: the sweep finds requests of all shops that are not carried out. Ids only. */
export async function listPrivacyRequestsAcrossShops(
  db: Db,
): Promise<{ shopId: ShopId; privacyRequestId: PrivacyRequestId }[]> {
  return askThroughDoor(db, Prisma.sql`select * from privacy_requests_across_shops()`);
}
