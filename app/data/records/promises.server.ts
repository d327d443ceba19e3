// Dated commitments found in replies, and what became of them.
import { Prisma } from "@prisma/client";
import type { PromiseState } from "#app/domain/promise/promise-state.ts";
import type {
  MemberId,
  MessageId,
  ShopId,
  TicketId,
  TicketPromiseId,
} from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type NewPromise = {
  readonly id: TicketPromiseId;
  /** As the reply says it. */
  readonly words: string;
  readonly by: Instant;
  readonly state: "offered" | "accepted" | "struck";
};

export async function savePromises(
  tx: Tx,
  shopId: ShopId,
  reply: {
    readonly ticketId: TicketId;
    readonly messageId: MessageId;
    readonly at: Instant;
    readonly author: MemberId;
    readonly promises: readonly NewPromise[];
  },
): Promise<void> {
  if (reply.promises.length === 0) return;
  const at = dateOf(reply.at);
  const rows = reply.promises.map(({ id, words, by, state }) => {
    const isDecided = state !== "offered";
    return Prisma.sql`(${shopId}::uuid, ${id}::uuid, ${reply.ticketId}::uuid, ${reply.messageId}::uuid, ${words}, ${dateOf(by)},
      ${state}, ${at}, ${isDecided ? at : null}::timestamptz, ${isDecided ? reply.author : null}::uuid)`;
  });
  await tx.$executeRaw`
    insert into "TicketPromise" ("shopId", "id", "ticketId", "messageId", "words", "byAt", "state", "createdAt", "decidedAt",
      "decidedById") values ${Prisma.join(rows)}`;
}

export type StoredPromise = {
  readonly id: TicketPromiseId;
  readonly words: string;
  readonly by: Instant;
  readonly state: PromiseState;
};

/** Of a ticket that is locked. Null when it has no such promise. */
export async function findPromise(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  promiseId: TicketPromiseId,
): Promise<StoredPromise | null> {
  const [row] = await tx.$queryRaw<(Omit<StoredPromise, "by"> & { byAt: Date })[]>`
    select "id", "words", "byAt", "state" from "TicketPromise"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "id" = ${promiseId}::uuid`;
  if (!row) return null;
  const { byAt, ...promise } = row;
  return { ...promise, by: instantOf(byAt) };
}

/** `kept` is noted beside who accepted it and when. */
export async function markPromise(
  tx: Tx,
  shopId: ShopId,
  promiseId: TicketPromiseId,
  decided: { readonly state: PromiseState; readonly at: Instant; readonly by: MemberId },
): Promise<void> {
  const at = dateOf(decided.at);
  const columns =
    decided.state === "kept"
      ? Prisma.sql`"keptAt" = ${at}, "keptById" = ${decided.by}::uuid`
      : Prisma.sql`"decidedAt" = ${at}, "decidedById" = ${decided.by}::uuid`;
  await tx.$executeRaw(Prisma.sql`
    update "TicketPromise" set "state" = ${decided.state}, ${columns}
    where "shopId" = ${shopId}::uuid and "id" = ${promiseId}::uuid`);
}

/** Those of the ticket that were given to the customer and are not kept yet. */
export async function listOpenPromises(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select "id" from "TicketPromise" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid
      and "state" = 'accepted'`;
  return rows.map(({ id }) => id);
}
