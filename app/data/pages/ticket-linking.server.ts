// Beside a ticket's customer and orders: who and what else may be meant, and why Shopify says less than we asked. One query.
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import { linkReason } from "#app/domain/customer/link-words.ts";
import type { LinkingView } from "#app/domain/customer/linking-view.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { shopifyTroubles, type ShopifyTrouble } from "#app/domain/order/shopify-trouble.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { askInShop, type Db } from "#app/data/db.server.ts";

type Row = {
  customerGid: string | null;
  state: string | null;
  trouble: string | null;
  isUninstalled: boolean;
  scopes: string[];
  customers: { facts: CustomerFacts; because: string }[];
  orders: { facts: OrderFacts; because: string }[];
  rejected: { gid: string; name: string }[];
};

/** For a ticket that is not of this shop there is nothing to link. */
export async function readTicketLinking(
  db: Db,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<LinkingView> {
  const rows = await askInShop(
    db,
    shopId,
    (tx) => tx.$queryRaw<Row[]>`
      select l."customerGid", l."state", l."trouble", s."uninstalledAt" is not null as "isUninstalled", s."scopes",
        coalesce((select jsonb_agg(jsonb_build_object('facts', c."facts", 'because', k."because") order by k."customerGid")
          from "CustomerCandidate" k join "CustomerCopy" c on c."shopId" = k."shopId" and c."customerGid" = k."customerGid"
            and c."deletedAt" is null
          where k."shopId" = t."shopId" and k."ticketId" = t."id" and k."customerGid" is distinct from l."customerGid"), '[]') as customers,
        coalesce((select jsonb_agg(jsonb_build_object('facts', c."facts", 'because', k."because") order by c."orderName" desc)
          from "OrderCandidate" k join "OrderCopy" c on c."shopId" = k."shopId" and c."orderGid" = k."orderGid"
            and c."deletedAt" is null
          where k."shopId" = t."shopId" and k."ticketId" = t."id" and not exists (select 1 from "OrderLink" o
            where o."shopId" = t."shopId" and o."ticketId" = t."id" and o."orderGid" = k."orderGid")), '[]') as orders,
        coalesce((select jsonb_agg(distinct jsonb_build_object('gid', r."gid", 'name', c."facts"->>'displayName'))
          from "RejectedLink" r join "CustomerCopy" c on c."shopId" = r."shopId" and c."customerGid" = r."gid"
            and c."deletedAt" is null
          where r."shopId" = t."shopId" and (r."ticketId" = t."id" or r."address" = lower(trim(t."customerAddress")))), '[]') as rejected
      from "Ticket" t join "Shop" s on s."id" = t."shopId"
      left join "CustomerLink" l on l."shopId" = t."shopId" and l."ticketId" = t."id"
      where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`,
  );
  const row = rows[0];
  if (!row) return NOTHING;
  return {
    customerGid: row.state === "linked" ? row.customerGid : null,
    trouble: troubleOf(row),
    scopes: row.scopes,
    customers: row.customers.map(({ facts, because }) => ({
      gid: facts.id,
      name: facts.displayName,
      email: facts.email,
      phone: facts.phone,
      orderCount: facts.orderCount,
      because: linkReason(because),
    })),
    orders: row.orders.map(({ facts, because }) => ({
      gid: facts.id,
      name: facts.name,
      email: facts.email,
      recipient: facts.shippingAddress?.name ?? null,
      createdAt: facts.createdAt,
      because: linkReason(because),
    })),
    rejected: row.rejected,
  };
}

const NOTHING: LinkingView = {
  customerGid: null,
  trouble: null,
  scopes: [],
  customers: [],
  orders: [],
  rejected: [],
};

function troubleOf({ isUninstalled, trouble, state }: Row): ShopifyTrouble | null {
  if (isUninstalled) return "uninstalled";
  const known = shopifyTroubles.find((one) => one === trouble);
  return known ?? (state === "unavailable" ? "unreachable" : null);
}
