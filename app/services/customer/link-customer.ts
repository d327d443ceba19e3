// Who wrote, and about which orders? Ask Shopify, compare exactly, keep the answer with its reason.
import { announceChange } from "#app/data/changes.server.ts";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import {
  findTicketToLink,
  saveCustomerLink,
  saveOrderLinks,
  type FoundCustomer,
} from "#app/data/records/links.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { saveTicketOrder } from "#app/data/records/tickets.server.ts";
import { matchCustomer } from "#app/domain/customer/match-customer.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import { matchOrders } from "#app/domain/order/match-order.ts";
import { orderMentions } from "#app/domain/order/order-mentions.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { orderStateWords } from "#app/domain/order/order-state-words.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import type { Deps } from "#app/services/deps.ts";
import { triageAgain } from "#app/services/triage/triage-again.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "openCalendar" | "shopify">;
type ToLink = NonNullable<Awaited<ReturnType<typeof findTicketToLink>>>;
type FoundOrder = { readonly facts: OrderFacts; readonly because: string };
type Found = { readonly customer: FoundCustomer; readonly orders: readonly FoundOrder[] };

/** Running it again refreshes the stored copy. Throws TemporaryFault while Shopify throttles or is away. */
export async function linkCustomer(
  needs: Needs,
  input: { shopId: ShopId; ticketId: TicketId },
): Promise<void> {
  const { shopId, ticketId } = input;
  const ticket = await inShopBySql(needs.db, shopId, (tx) =>
    findTicketToLink(tx, shopId, ticketId),
  );
  if (!ticket) return;
  const found = await ask(needs, ticket);
  const at = needs.clock();
  await inShop(needs.db, shopId, async (tx) => {
    const [isFirst, fresh] = await Promise.all([
      saveCustomerLink(tx, shopId, ticketId, found.customer, at),
      saveOrderLinks(tx, shopId, ticketId, found.orders, at),
    ]);
    const first = found.orders[0]?.facts;
    if (first)
      await saveTicketOrder(tx, shopId, ticketId, {
        name: first.name,
        state: orderStateWords(first),
      });
    const details = [
      ...(isFirst ? customerEvents(found.customer) : []),
      ...orderEvents(found.orders, fresh),
    ];
    const events = details.map((detail) => ({
      id: needs.newId<string>(),
      ticketId,
      actor: "loupe",
      detail,
      at,
    }));
    await saveTicketEvents(tx, shopId, events);
    if (first) await triageAgain(needs, tx, shopId, { ticketId, order: first });
    await announceChange(tx, shopId, ticketId);
  });
}

async function ask(needs: Needs, ticket: ToLink): Promise<Found> {
  const { domain, address } = ticket;
  const mentions = orderMentions(ticket, {
    prefix: ticket.orderPrefix,
    suffix: ticket.orderSuffix,
  });
  const customers = await needs.shopify.searchCustomers(domain, address);
  if (customers.kind === "unavailable")
    return { customer: { state: "unavailable", why: customers.why }, orders: [] };
  const customer = matchCustomer(customers.value, address);

  const named: FoundOrder[] = [];
  for (const mention of mentions) {
    const orders = await needs.shopify.searchOrders(domain, { by: "name", value: mention.name });
    if (orders.kind === "unavailable")
      return { customer: { state: "unavailable", why: orders.why }, orders: [] };
    named.push(...matchOrders(orders.value, [mention]));
  }
  const own = await ordersOf(needs, domain, address, customer?.id ?? null);
  const orders = named.length > 0 ? named : own.slice(0, 1);
  return {
    customer: customer
      ? { state: "linked", facts: customer, because: "the address is exactly the customer's" }
      : {
          state: "no-match",
          tried: [
            `customer with the address ${address}`,
            ...mentions
              .filter(
                (one) =>
                  matchOrders(
                    named.map(({ facts }) => facts),
                    [one],
                  ).length === 0,
              )
              .map((one) => `order ${one.name}`),
            ...(own.length === 0 ? [`orders with the address ${address}`] : []),
          ],
        },
    orders: unique(orders),
  };
}

/** The newest order of the customer, else one that holds the address itself. */
async function ordersOf(
  needs: Needs,
  domain: string,
  address: string,
  customerGid: string | null,
): Promise<FoundOrder[]> {
  if (customerGid) {
    const orders = await needs.shopify.readCustomerOrders(domain, customerGid);
    const because = "the customer's newest order";
    return orders.kind === "answer" ? orders.value.map((facts) => ({ facts, because })) : [];
  }
  const orders = await needs.shopify.searchOrders(domain, { by: "email", value: address });
  if (orders.kind === "unavailable") return [];
  const because = "the order holds exactly this address";
  return orders.value
    .filter((facts) => facts.email !== null && addressKey(facts.email) === addressKey(address))
    .map((facts) => ({ facts, because }));
}

const unique = (orders: readonly FoundOrder[]): FoundOrder[] => [
  ...new Map(orders.map((order) => [order.facts.id, order])).values(),
];

function customerEvents(customer: FoundCustomer): TicketEventDetail[] {
  switch (customer.state) {
    case "linked":
      return [
        { kind: "customer-linked", name: customer.facts.displayName, because: customer.because },
      ];
    case "no-match":
      return [{ kind: "customer-not-found", tried: customer.tried }];
    case "unavailable":
      return [];
  }
}

const orderEvents = (
  orders: readonly FoundOrder[],
  fresh: readonly string[],
): TicketEventDetail[] =>
  orders
    .filter((order) => fresh.includes(order.facts.name))
    .map((order) => ({ kind: "order-linked", order: order.facts.name, because: order.because }));
