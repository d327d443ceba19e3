// What a ticket's links and answers say of its senders, for the rules of proof.
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import { linkedBuyer } from "#app/domain/order/linked-buyer.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { Authenticity } from "#app/domain/proof/authenticity.ts";
import type { ConfirmationFacts } from "#app/domain/proof/confirmation-state.ts";
import type { ProofFacts, ProvableMessage } from "#app/domain/proof/proof-of-message.ts";
import type { Intent } from "#app/domain/proof/what-proof-allows.ts";
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type TicketProof = {
  readonly facts: ProofFacts;
  readonly orders: readonly OrderFacts[];
  /** Links that went to orders' addresses about messages of this ticket, the newest first. */
  readonly confirmations: readonly AskedConfirmation[];
  /** For which steps an agent gave a reason here. */
  readonly reasonsGivenFor: readonly Intent[];
};

export type AskedConfirmation = ConfirmationFacts & {
  readonly messageId: MessageId;
  readonly fromAddress: string;
  readonly orderId: string;
  readonly orderName: string;
  readonly address: string;
};

type Row = {
  customer: Pick<CustomerFacts, "id" | "email" | "orders"> | null;
  orders: OrderFacts[];
  confirmations: (Omit<AskedConfirmation, "askedAt" | "expiresAt"> & {
    askedAt: string;
    expiresAt: string;
  })[];
  reasons: Intent[];
};

/** One question. Of a ticket that is not in this shop nothing is known. An answer goes with its message when that moves. */
export async function readProofFacts(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<TicketProof> {
  const rows = await tx.$queryRaw<Row[]>`
    select
      (select c."facts" from "CustomerLink" l join "CustomerCopy" c on c."shopId" = l."shopId" and c."customerGid" = l."customerGid"
        where l."shopId" = ${shopId}::uuid and l."ticketId" = ${ticketId}::uuid and l."state" = 'linked') as "customer",
      (select coalesce(jsonb_agg(c."facts" order by o."orderName" desc), '[]') from "OrderLink" o
        join "OrderCopy" c on c."shopId" = o."shopId" and c."orderGid" = o."orderGid"
        where o."shopId" = ${shopId}::uuid and o."ticketId" = ${ticketId}::uuid) as "orders",
      (select coalesce(jsonb_agg(jsonb_build_object('messageId', c."messageId", 'fromAddress', m."fromAddress",
          'orderId', c."orderGid", 'orderName', c."orderName", 'address', c."address", 'askedAt', c."askedAt",
          'expiresAt', c."expiresAt", 'answer', c."answer") order by c."askedAt" desc, c."id" desc), '[]')
        from "Message" m join "Confirmation" c on c."shopId" = m."shopId" and c."messageId" = m."id"
        where m."shopId" = ${shopId}::uuid and m."ticketId" = ${ticketId}::uuid) as "confirmations",
      array(select p."intent" from "ProofOverride" p where p."shopId" = ${shopId}::uuid
        and p."ticketId" = ${ticketId}::uuid) as "reasons"`;
  const row = rows[0];
  const confirmations = (row?.confirmations ?? []).map((one) => ({
    ...one,
    askedAt: instantOf(new Date(one.askedAt)),
    expiresAt: instantOf(new Date(one.expiresAt)),
  }));
  const orders = row?.orders ?? [];
  return {
    facts: {
      customer: linkedBuyer(row?.customer ?? null, orders),
      orders: orders.map(({ id, name, email, shippingAddress }) => ({
        id,
        name,
        email,
        postcode: shippingAddress?.postcode ?? null,
      })),
      answers: confirmations.flatMap(({ answer, ...one }) =>
        answer === null ? [] : [{ ...one, answer }],
      ),
    },
    orders,
    confirmations,
    reasonsGivenFor: row?.reasons ?? [],
  };
}

/** Null when there is no such message of a customer in this shop. */
export async function findMessageToProve(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
): Promise<(ProvableMessage & { ticketId: TicketId }) | null> {
  type Stored = ProvableMessage & { ticketId: TicketId; authenticity: Authenticity | null };
  const rows = await tx.$queryRaw<Stored[]>`
    select "id" as "messageId", "ticketId", "fromAddress", "subject", coalesce("replyText", '') as "newText",
      "authenticity" from "Message"
    where "shopId" = ${shopId}::uuid and "id" = ${messageId}::uuid and "kind" = 'inbound'`;
  return rows[0] ?? null;
}

/** What the customer of a ticket wrote last; null while nobody wrote. */
export async function findNewestRequest(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<MessageId | null> {
  const rows = await tx.$queryRaw<{ id: MessageId }[]>`
    select "id" from "Message" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "kind" = 'inbound'
    order by "at" desc, "id" desc limit 1`;
  return rows[0]?.id ?? null;
}
