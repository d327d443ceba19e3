import { Prisma, type DeliveryEvent } from "@prisma/client";
import type { ProviderEvent } from "#app/domain/delivery/advance.ts";
import type { MessageId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf, instantOf } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type DeliveryEventRow = {
  readonly id: string;
  readonly messageId: MessageId;
  readonly providerEventId: string;
  readonly kind: ProviderEvent;
  readonly reason: string | null;
  readonly status: string | null;
  readonly providerMessageId: string | null;
  /** Whom of the mail's recipients it is about; null where that is not known. */
  readonly recipient: string | null;
  readonly classification: string | null;
  readonly at: Instant;
};

/** Keeps reports of the provider; those that are there already are left out. Returns how many were new. */
export async function saveDeliveryEvents(
  tx: Tx,
  shopId: ShopId,
  events: readonly DeliveryEventRow[],
  receivedAt: Instant,
): Promise<number> {
  if (events.length === 0) return 0;
  const rows = events.map(
    (one) =>
      Prisma.sql`(${shopId}::uuid, ${one.id}::uuid, ${one.messageId}::uuid, ${one.providerEventId}, ${one.kind}, ${one.reason}, ${one.status}, ${one.providerMessageId}, ${one.recipient}, ${one.classification}, ${dateOf(one.at)}::timestamptz, ${dateOf(receivedAt)}::timestamptz)`,
  );
  return tx.$executeRaw`
    insert into "DeliveryEvent" ("shopId", "id", "messageId", "providerEventId", "kind", "reason", "status",
      "providerMessageId", "recipient", "classification", "at", "receivedAt") values ${Prisma.join(rows)}
    on conflict do nothing`;
}

/** Every report of one message in the order in which things happened; `isNew` for those not applied yet. */
export async function listDeliveryEvents(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
): Promise<(DeliveryEventRow & { isNew: boolean })[]> {
  const rows = await tx.$queryRaw<DeliveryEvent[]>`
    select * from "DeliveryEvent" where "shopId" = ${shopId}::uuid and "messageId" = ${messageId}::uuid order by "at", "id"`;
  return rows.map(({ at, appliedAt, kind, ...row }) => ({
    ...row,
    messageId,
    kind: kind as ProviderEvent,
    at: instantOf(at),
    isNew: appliedAt === null,
  }));
}

export async function markDeliveryEventsApplied(
  tx: Tx,
  shopId: ShopId,
  ids: readonly string[],
  at: Instant,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`update "DeliveryEvent" set "appliedAt" = ${dateOf(at)}
    where "shopId" = ${shopId}::uuid and "id" in (${Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`))})`;
}
