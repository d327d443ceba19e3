// What looking for a ticket's customer and orders begins with.
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";
import { oldOrderNames } from "./order-copies.server.ts";

export type TicketToLink = {
  readonly address: string;
  /** As the mail's sender calls himself; the address where he does not. */
  readonly name: string;
  readonly subject: string;
  /** The customer's, oldest first. */
  readonly messages: readonly {
    readonly text: string;
    readonly attachmentNames: readonly string[];
  }[];
  readonly domain: string;
  readonly isUninstalled: boolean;
  readonly scopes: readonly string[];
  readonly orderPrefix: string;
  readonly orderSuffix: string;
  readonly timeZone: string;
  /** See `oldOrderNames`. */
  readonly oldOrderNames: readonly string[];
  /** The customer whom an agent chose. */
  readonly chosen: { readonly customerGid: string; readonly byId: MemberId } | null;
  /** Customers and orders that an agent said no to, on this ticket or for this address. */
  readonly rejected: readonly string[];
};

/** Few tickets have more messages of the customer, and an old order is named in an early one. */
const MESSAGES = 30;
const CHARACTERS = 20_000;

/** Null when there is no such ticket in this shop. */
export async function findTicketToLink(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<TicketToLink | null> {
  const rows = await tx.$queryRaw<TicketToLink[]>`
    select t."customerAddress" as address, t."customerName" as name, t."subject", s."domain", s."scopes", s."orderPrefix",
      s."orderSuffix", s."timeZone", s."uninstalledAt" is not null as "isUninstalled",
      coalesce((select jsonb_agg(jsonb_build_object('text', m."text", 'attachmentNames', m."names") order by m."at") from (
        select left(m."text", ${CHARACTERS}::int) as "text", m."at", coalesce((select jsonb_agg(a."fileName" order by a."ordinal")
          from "Attachment" a where a."shopId" = m."shopId" and a."messageId" = m."id"), '[]') as "names"
        from "Message" m where m."shopId" = t."shopId" and m."ticketId" = t."id" and m."kind" = 'inbound'
        order by m."at" limit ${MESSAGES}::int) m), '[]') as messages,
      array(${oldOrderNames(shopId)}) as "oldOrderNames",
      (select jsonb_build_object('customerGid', l."customerGid", 'byId', l."byId") from "CustomerLink" l
        where l."shopId" = t."shopId" and l."ticketId" = t."id" and l."state" = 'linked' and l."byId" is not null) as chosen,
      array(select r."gid" from "RejectedLink" r where r."shopId" = t."shopId"
        and (r."ticketId" = t."id" or r."address" = lower(trim(t."customerAddress")))) as rejected
    from "Ticket" t join "Shop" s on s."id" = t."shopId"
    where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`;
  return rows[0] ?? null;
}
