// A workflow of Shopify Flow wants something done to tickets: do it once.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import {
  findTicketOfFlow,
  hasFlowRun,
  saveFlowRunTicket,
  takeFlowRun,
} from "#app/data/records/flow-runs.server.ts";
import { saveNote } from "#app/data/records/own-tickets.server.ts";
import { findShopByDomainAcrossShops, getShop } from "#app/data/records/shops.server.ts";
import { lockTicketOfMail } from "#app/data/records/tickets.server.ts";
import { linkReasons } from "#app/domain/customer/link-words.ts";
import type { FlowWish } from "#app/domain/flow/flow-action.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { mask } from "#app/domain/privacy/mask.ts";
import { isUuid, type MessageId, type ShopId, type TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { correctionOfTriage, hasWarned } from "#app/domain/ticket/correction-of-triage.ts";
import { readTicketNumber } from "#app/domain/ticket/read-ticket-number.ts";
import { say } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";
import { applyChange, takeTicket } from "#app/services/ticket/change-ticket.ts";
import { openOwnTicket } from "#app/services/ticket/open-own-ticket.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "enqueue" | "openCalendar" | "shopify">;

export type FlowRun = {
  readonly domain: string;
  /** Flow's id of this run of the action: the same for each attempt. */
  readonly runId: string;
  readonly wish: FlowWish;
};

const FLOW = "Shopify Flow";

/**
 * Twice is once. Throws Refusal: "not-found" for a ticket or order that is not here, "invalid" for a shop or an order that
 * no ticket can be opened for; TemporaryFault while Shopify can't be asked. Then Flow may try again.
 */
export async function runFlowAction(needs: Needs, { domain, runId, wish }: FlowRun): Promise<void> {
  const known = await findShopByDomainAcrossShops(needs.db, domain);
  if (!known || known.uninstalled)
    throw new Refusal("not-found", "Loupe is not installed in this shop.");
  const { shopId } = known;
  if (await inShopBySql(needs.db, shopId, (tx) => hasFlowRun(tx, shopId, runId))) return;
  const order = wish.kind === "create-ticket" ? await orderOf(needs, domain, wish.orderGid) : null;
  await inShopBySql(needs.db, shopId, async (tx) => {
    const at = needs.clock();
    if (!(await takeFlowRun(tx, shopId, { runId, handle: wish.kind, at }))) return;
    const ticketId = await carryOut(needs, tx, shopId, wish, order);
    await saveFlowRunTicket(tx, shopId, runId, ticketId);
  });
}

type Ordered = { readonly facts: OrderFacts; readonly name: string; readonly address: string };

async function orderOf({ shopify }: Needs, domain: string, gid: string): Promise<Ordered> {
  const asked = await shopify.readOrder(domain, gid);
  if (asked.kind === "unavailable") throw new Refusal("invalid", asked.why);
  const facts = asked.value;
  if (!facts) throw new Refusal("not-found", "Shopify has no such order, or does not show it.");
  const customer = facts.customerId ? await shopify.readCustomer(domain, facts.customerId) : null;
  const known = customer?.kind === "answer" ? customer.value : null;
  const address = facts.email ?? known?.email ?? null;
  if (address === null)
    throw new Refusal(
      "invalid",
      say("Order {name} has no email address that Loupe can see.", { name: facts.name }),
    );
  return { facts, name: known?.displayName ?? address, address };
}

async function carryOut(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  wish: FlowWish,
  order: Ordered | null,
): Promise<TicketId> {
  switch (wish.kind) {
    case "create-ticket": {
      if (!order) throw new Error("the order was read before");
      const { facts, ...customer } = order;
      const opened = await openOwnTicket(needs, tx, shopId, {
        subject: wish.subject,
        because: linkReasons.flow,
        note: { from: FLOW, text: wish.note },
        urgency: wish.urgency,
        order: facts,
        customer,
        actor: "loupe",
        at: needs.clock(),
      });
      return opened.ticketId;
    }
    case "add-note": {
      const { ticketId, subject } = await ticketOf(needs, tx, shopId, wish.ticket);
      await saveNote(tx, shopId, {
        id: needs.newId<MessageId>(),
        ticketId,
        at: needs.clock(),
        from: FLOW,
        subject,
        text: mask(wish.note),
      });
      await announceChange(tx, shopId, ticketId);
      return ticketId;
    }
    case "set-urgency": {
      const { ticketId, ticket } = await ticketOf(needs, tx, shopId, wish.ticket);
      const late = hasWarned(await ticket.clocks(), ticket.now);
      const correction = { category: null, urgency: wish.urgency, by: FLOW };
      const change = correctionOfTriage(ticket.state, correction, { late });
      if (change) await applyChange(needs, tx, { shopId, ticketId, actor: "loupe", change });
      return ticketId;
    }
  }
}

/** The ticket that the workflow names, locked; one that was merged leads on to the other. */
async function ticketOf(needs: Needs, tx: Tx, shopId: ShopId, named: string) {
  const { ticketPrefix } = await getShop(tx, shopId);
  const ticketId = await findTicketOfFlow(tx, shopId, {
    ticketId: isUuid(named) ? (named as TicketId) : null,
    number: readTicketNumber(named, ticketPrefix),
  });
  const locked = ticketId && (await lockTicketOfMail(tx, shopId, ticketId));
  const ticket = locked && (await takeTicket(needs, tx, shopId, locked.ticketId));
  if (!ticket)
    throw new Refusal("not-found", say("There is no ticket {named} in Loupe.", { named }));
  return { ticketId: locked.ticketId, subject: locked.subject, ticket };
}
