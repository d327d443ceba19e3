import { beforeAll, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { saveOrderSettings } from "#app/data/records/order-settings.server.ts";
import { defaultOrderSettings } from "#app/domain/order/order-settings.ts";
import { addSurprise } from "#app/services/action/add-surprise.ts";
import { previewAction } from "#app/services/action/preview-action.ts";
import { startAction } from "#app/services/action/start-action.ts";
import type { ActionSubject } from "#app/services/action/find-subject.ts";
import { aShop, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import {
  aFreshOrder,
  allScopes,
  aSubject,
  aTicketAbout,
  atShopify,
  link,
  type SandboxOrder,
} from "./an-action.ts";

const house = useHouse({ scopes: allScopes() });

let shop: TestShop;
let ticket: TestTicket;
let order: SandboxOrder;
let subject: ActionSubject;
beforeAll(async () => {
  shop = await aShop(house);
  order = aFreshOrder(house, "unpaid");
  ticket = await aTicketAbout(house, shop, order);
  subject = aSubject(shop, ticket, "invoice", order.id);
  const settings = { ...defaultOrderSettings, surpriseTypes: [], surpriseTags: ["secret"] };
  await inShop(house.deps.db, shop.id, (tx) =>
    saveOrderSettings(tx, shop.id, settings, { at: house.deps.clock(), by: shop.owner.id }),
  );
});

it("names the order in the subject of an invoice, unless the order is kept a surprise", async () => {
  const open = await subjectOffered();
  const world = house.shopify.world("mejurn.myshopify.com");
  world.changeOrder(atShopify(house, order).id, ({ tags }) => ({ tags: [...tags, "secret"] }));
  await link(house, shop, ticket, order);
  const kept = await subjectOffered();
  const typed = await previewAction(house.deps, {
    ...subject,
    values: { subject: `Order ${order.name} is still to be paid`, message: "" },
    messageId: null,
  });

  expect(open).toBe(`Invoice for order ${order.name}`);
  expect(kept).toBe("Your invoice");
  expect(typed).toMatchObject({ kind: "problems", problems: [{ field: "subject" }] });
});

it("says nothing of another action, and nothing of an order that is not kept", async () => {
  const hold = { kind: "hold", orderId: order.id, orderName: "#1", parts: [] } as const;
  const invoice = {
    kind: "invoice",
    orderId: "gid://shopify/Order/1",
    orderName: "#1",
    email: null,
    outstanding: { amount: "1.00", currency: "USD" },
  } as const;

  expect(await addSurprise(house.deps, subject, hold)).toBe(hold);
  expect(await addSurprise(house.deps, { ...subject, about: invoice.orderId }, invoice)).toBe(
    invoice,
  );
});

async function subjectOffered(): Promise<string> {
  house.passAtShopify(60_000);
  const form = await startAction(house.deps, subject);
  const field = form.kind === "form" ? form.fields.find(({ name }) => name === "subject") : null;
  return String(field?.kind === "text" ? field.value : "");
}
