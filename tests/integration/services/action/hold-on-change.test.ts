// The way of a change request: from the customer's mail to the order that is held.
import { expect, it } from "vitest";
import { readTicketActionLog } from "#app/data/pages/ticket-action-log.server.ts";
import { readTicketPage } from "#app/data/pages/ticket-page.server.ts";
import { actionsForOrder } from "#app/domain/action/what-fits.ts";
import { valuesOf } from "#app/domain/action/action-field.ts";
import { confirmAction } from "#app/services/action/confirm-action.ts";
import { previewAction } from "#app/services/action/preview-action.ts";
import { startAction } from "#app/services/action/start-action.ts";
import { askInbox } from "#tests/integration/data/pages/ask-inbox.ts";
import { aRequest } from "#tests/integration/services/proof/a-request.ts";
import { aShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aFreshOrder, allScopes, aSubject, atShopify } from "./an-action.ts";

const house = useHouse({ scopes: allScopes() });

it("makes a change to an order that has not left urgent, and one click holds it", async () => {
  const shop = await aShop(house);
  const order = aFreshOrder(house);
  house.passAtShopify(60_000);
  const ticket = await aRequest(house, shop, {
    from: order.email,
    subject: "My ring",
    text: `Hello,\n\nplease change the size of order ${order.name} to 7.\n\nThank you`,
  });
  const ask = { ticketId: ticket.id, ticketPrefix: "MJ", now: house.deps.clock() };
  const { db } = house.deps;
  const inbox = await askInbox(house, shop, "all");
  const page = await readTicketPage(db, shop.id, ask);
  const log = await readTicketActionLog(db, shop.id, { ticketId: ticket.id, locale: "en" });
  const linked = page?.orders.find(({ facts }) => facts.name === order.name);
  if (!linked) throw new Error("the order is not linked");
  const [first] = actionsForOrder(linked.facts, log.request);

  // What the button does by itself: the form as it begins, its effect, which asks nothing, and the confirmation.
  house.passAtShopify(60_000);
  const subject = aSubject(shop, ticket, "hold", order.id);
  const form = await startAction(house.deps, subject);
  const values = form.kind === "form" ? valuesOf(form.fields) : {};
  const preview = await previewAction(house.deps, { ...subject, values, messageId: null });
  if (preview.kind !== "ready") throw new Error(`nothing to confirm: ${JSON.stringify(preview)}`);
  const settled = await confirmAction(house.deps, {
    ...subject,
    values,
    messageId: null,
    seen: preview.seen,
    key: "one-click",
    reason: "",
    proofReason: null,
  });

  expect(inbox.rows[0]).toMatchObject({ urgency: "urgent" });
  expect(first).toMatchObject({ kind: "hold", fits: true });
  expect(preview).toMatchObject({ asksReason: null, asksProof: null, refusal: null });
  expect(settled).toMatchObject({ kind: "settled", state: "done" });
  const { fulfillmentOrders } = atShopify(house, order);
  expect(fulfillmentOrders.every(({ holds }) => holds.length === 1)).toBe(true);
  const after = await readTicketPage(db, shop.id, ask);
  const words = after?.thread.flatMap((entry) => (entry.entry === "event" ? [entry.words] : []));
  expect(words?.join("\n")).toContain(`held the fulfilment of ${order.name}`);
});
