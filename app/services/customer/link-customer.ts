// Who wrote, and about which orders? Ask Shopify, compare exactly, keep the answer with its reason.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { replaceCandidates, type Candidates } from "#app/data/records/candidates.server.ts";
import {
  findCustomerLink,
  saveCustomerLink,
  saveOrderLinks,
  type FoundCustomer,
} from "#app/data/records/links.server.ts";
import { listRejectedLinks } from "#app/data/records/rejected-links.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { findTicketToLink, type TicketToLink } from "#app/data/records/ticket-to-link.server.ts";
import { lockTicket } from "#app/data/records/tickets.server.ts";
import { linkReasons } from "#app/domain/customer/link-words.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";
import { tellNewTicket } from "#app/services/flow/tell-new-ticket.ts";
import { triageAgain } from "#app/services/triage/triage-again.ts";
import { lookUpCustomer } from "./look-up-customer.ts";
import { lookUpOrders } from "./look-up-orders.ts";
import { showLeadingOrder } from "./show-leading-order.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "enqueue" | "openCalendar" | "shopify">;
type FoundOrder = { readonly facts: OrderFacts; readonly because: string };
type Found = {
  readonly customer: FoundCustomer;
  readonly orders: readonly FoundOrder[];
  readonly candidates: Candidates;
};

/**
 * Running it again refreshes the stored copies; what agents chose and rejected stays so. Throws TemporaryFault while Shopify
 * throttles or is away.
 */
export async function linkCustomer(
  needs: Needs,
  { shopId, ticketId }: { shopId: ShopId; ticketId: TicketId },
): Promise<void> {
  const ticket = await inShopBySql(needs.db, shopId, (tx) =>
    findTicketToLink(tx, shopId, ticketId),
  );
  if (!ticket) return;
  const found = await lookUp(needs, ticket).catch(async (error: unknown) => {
    if (error instanceof TemporaryFault) await sayWaiting(needs, { shopId, ticketId }, error);
    throw error;
  });
  await inShopBySql(needs.db, shopId, (tx) =>
    save(needs, tx, { shopId, ticketId, lookedUp: ticket }, found),
  );
}

/** The job comes back: until then the page says what it waits for. */
function sayWaiting(
  needs: Needs,
  { shopId, ticketId }: { shopId: ShopId; ticketId: TicketId },
  { trouble = "unreachable" }: TemporaryFault,
): Promise<void> {
  const found = { state: "unavailable", trouble, why: null } as const;
  return inShopBySql(needs.db, shopId, async (tx) => {
    if (!(await lockTicket(tx, shopId, ticketId))) return;
    await saveCustomerLink(tx, shopId, ticketId, found, needs.clock());
    await announceChange(tx, shopId, ticketId);
  });
}

const UNINSTALLED: Found = {
  customer: {
    state: "unavailable",
    trouble: "uninstalled",
    why: say(
      "Loupe has no access to this shop. Open it once in Shopify admin, then mail is linked again.",
    ),
  },
  orders: [],
  candidates: { customers: [], orders: [] },
};

async function lookUp({ shopify }: Needs, ticket: TicketToLink): Promise<Found> {
  if (ticket.isUninstalled) return UNINSTALLED;
  const writer = await lookUpCustomer(shopify, ticket);
  if (writer.customer.state === "unavailable") return { ...UNINSTALLED, customer: writer.customer };
  const customerGid = writer.customer.state === "linked" ? writer.customer.facts.id : null;
  const about = await lookUpOrders(shopify, ticket, { customerGid, ordersAt: writer.ordersAt });
  const buyers = customerGid === null ? await buyersOf(shopify, ticket, about.orders) : [];
  const trouble = writer.customer.trouble ?? about.trouble;
  return {
    customer:
      writer.customer.state === "linked"
        ? { ...writer.customer, trouble }
        : { ...writer.customer, tried: [...writer.customer.tried, ...about.tried], trouble },
    orders: about.orders,
    candidates: {
      customers: [...writer.candidates, ...buyers],
      orders: about.candidates,
    },
  };
}

/** Who names somebody's order need not be that customer: a suggestion, never a link. */
async function buyersOf(
  shopify: Deps["shopify"],
  { domain, rejected }: TicketToLink,
  orders: readonly FoundOrder[],
): Promise<Candidates["customers"]> {
  const buyers = new Map<string, string>();
  for (const { facts } of orders)
    if (facts.customerId !== null && !rejected.includes(facts.customerId))
      if (!buyers.has(facts.customerId)) buyers.set(facts.customerId, facts.name);
  const candidates = [];
  for (const [customerGid, order] of buyers) {
    const asked = await shopify.readCustomer(domain, customerGid);
    if (asked.kind === "answer" && asked.value)
      candidates.push({
        facts: asked.value,
        because: inEnglish(say(linkReasons.buyer, { order })),
      });
  }
  return candidates;
}

type LookedUp = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  /** The ticket as it was when Shopify was asked. */
  readonly lookedUp: TicketToLink;
};

/** Agents may have decided while Shopify was asked: what they rejected meanwhile is not linked. */
async function save(
  needs: Needs,
  tx: Tx,
  { shopId, ticketId, lookedUp }: LookedUp,
  found: Found,
): Promise<void> {
  const ticket = await lockTicket(tx, shopId, ticketId);
  // Another's by now, or erased: what was found is about somebody who does not stand there any more.
  if (ticket?.customerAddress !== lookedUp.address) return;
  const at = needs.clock();
  const address = ticket.customerAddress;
  const [rejected, link] = await Promise.all([
    listRejectedLinks(tx, shopId, { ticketId, address }),
    findCustomerLink(tx, shopId, ticketId),
  ]);
  const isPossible = ({ facts }: { facts: { id: string } }) => !rejected.includes(facts.id);
  const isChosenSince =
    link !== null && link.byId !== null && link.customerGid !== lookedUp.chosen?.customerGid;
  const isRejectedSince = found.customer.state === "linked" && !isPossible(found.customer);
  // Whoever decided has had the ticket looked up anew: orders that were guessed of somebody else are none of it.
  if (isChosenSince || isRejectedSince) return;
  const orders = found.orders.filter(isPossible);

  const isNews = await saveCustomerLink(tx, shopId, ticketId, found.customer, at);
  const fresh = await saveOrderLinks(tx, shopId, ticketId, orders, at);
  if (found.customer.state !== "unavailable")
    await replaceCandidates(
      tx,
      shopId,
      ticketId,
      {
        customers: found.candidates.customers.filter(isPossible),
        orders: found.candidates.orders.filter(isPossible),
      },
      at,
    );
  const leading = await showLeadingOrder(tx, shopId, ticketId);
  const details = [
    ...(isNews ? customerEvents(found.customer) : []),
    ...orderEvents(orders, fresh),
  ];
  const events = details.map((detail) => ({
    id: needs.newId<string>(),
    ticketId,
    actor: "loupe",
    detail,
    at,
  }));
  await saveTicketEvents(tx, shopId, events);
  if (leading) await triageAgain(needs, tx, shopId, { ticketId, order: leading });
  await tellNewTicket(needs, tx, shopId, ticketId);
  await announceChange(tx, shopId, ticketId);
}

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
