import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { noteSuggestion } from "#app/services/suggestion/note-suggestion.ts";
import { suggestAnswer } from "#app/services/suggestion/suggest-answer.ts";
import { syncShopTexts } from "#app/services/shop-text/sync-shop-texts.ts";
import { moveParcel } from "#tests/sandbox/shopify/world/happenings/move-parcel.ts";
import { packParcel } from "#tests/sandbox/shopify/world/happenings/pack-parcel.ts";
import { placeOrder } from "#tests/sandbox/shopify/world/happenings/place-order.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aReply, aShop, aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { newWebhooks, worldOf } from "#tests/integration/services/order/a-watched-order.ts";
import { aBuyer, aRequest, mallory } from "#tests/integration/services/proof/a-request.ts";
import { aSavedReply } from "#tests/integration/services/saved-reply/a-saved-reply.ts";

const house = useHouse();

describe("a suggested answer", () => {
  it("says where the order is, from Shopify now", async () => {
    const { shop, ticket, order } = await aQuestion("Where is my order?");

    const suggestion = await suggest(shop, ticket);

    expect(suggestion).toMatchObject({
      kind: "draft",
      question: "where-is-order",
      messageId: ticket.messageId,
      text: expect.stringContaining(order.name) as unknown,
    });
    expect(suggestion.kind === "draft" && suggestion.sources[0]).toMatchObject({
      kind: "order",
      asOf: house.clock(),
    });
  });

  it("quotes the shop's policy to whoever isn't proven, and tells them nothing of the order", async () => {
    const shop = await aTextedShop();
    const { order } = aBuyer(house);
    const text = `How do I return order ${order.name}? Please tell me.`;
    const ticket = await aRequest(house, shop, { ...mallory, subject: "Return", text });

    const suggestion = await suggest(shop, ticket);

    expect(suggestion).toMatchObject({
      kind: "draft",
      text: expect.stringContaining("within 30 days of delivery") as unknown,
      sources: [{ kind: "policy", id: "policy:REFUND_POLICY" }],
    });
    expect(suggestion.kind === "draft" && suggestion.text).not.toContain(order.name);
    expect(
      await suggest(
        shop,
        await aRequest(house, shop, { ...mallory, text: `Where is my order ${order.name}?` }),
      ),
    ).toMatchObject({ kind: "none", missing: { question: "where-is-order" } });
  });

  it("answers what a product is made of, from its fields", async () => {
    const shop = await aTextedShop();
    const [product] = worldOf(house).shop.products;
    const text = `Hello, what is the ${product?.title} made of? Thank you.`;
    const ticket = await aRequest(house, shop, { from: "jo@post.example", subject: "Ring", text });

    expect(await suggest(shop, ticket)).toMatchObject({
      kind: "draft",
      question: "material",
      text: expect.stringContaining(`Material: ${product?.material}`) as unknown,
      sources: [{ kind: "product" }],
    });
  });

  it("uses the team's saved reply and none of a colleague's own", async () => {
    const { shop, ticket } = await aQuestion("Can I change my order?", { hasLeft: false });
    const agent = await aMember(house, shop);
    const html = "<p>Hello {{customer.first_name}}, about {{order.name}}.</p>";
    await aSavedReply(house, shop, { by: agent, isShared: false, name: "Change", html });
    const before = await suggest(shop, ticket);
    const shared = await aSavedReply(house, shop, { name: "Change of an order", html });

    const after = await suggest(shop, ticket);

    const replies = [before, after].map((one) =>
      one.kind === "draft" ? one.sources.filter(({ kind }) => kind === "reply") : null,
    );
    expect(replies).toMatchObject([[], [{ id: `reply:${shared}` }]]);
  });

  it("says nothing to a mail whose sender its domain denies", async () => {
    const { order, customer } = aBuyer(house);
    const shop = await aShop(house);
    const mail = { from: customer.email, text: `Where is my order ${order.name}?` };
    const ticket = await aRequest(house, shop, mail, {
      signedBy: "elsewhere.example",
      dmarc: "v=DMARC1; p=reject",
    });

    expect(await suggest(shop, ticket)).toMatchObject({ kind: "none" });
  });

  it("is none where nothing usual is asked, or somebody has answered", async () => {
    const shop = await aShop(house);
    const thanks = await aRequest(house, shop, {
      subject: "Re: Where is my order?",
      text: "Thank you, the ring is lovely!",
    });
    const { shop: other, ticket } = await aQuestion("Where is my order?");
    await aReply(house, other, ticket);

    expect(await suggest(shop, thanks)).toEqual({ kind: "none", missing: null, messageId: null });
    expect(await suggest(other, ticket)).toEqual({ kind: "none", missing: null, messageId: null });
  });

  it("stands in the history once it was used, and stays away once it was dismissed", async () => {
    const { shop, ticket } = await aQuestion("Where is my order?");
    const of = {
      shopId: shop.id,
      ticketId: ticket.id,
      by: shop.owner,
      messageId: ticket.messageId,
    };

    await noteSuggestion(house.deps, { ...of, question: "where-is-order", step: "used" });
    const used = await suggest(shop, ticket);
    await noteSuggestion(house.deps, { ...of, question: "where-is-order", step: "dismissed" });

    expect(used.kind).toBe("draft");
    expect(await suggest(shop, ticket)).toMatchObject({ kind: "none", missing: null });
    const events = await inShop(house.deps.db, shop.id, (tx) =>
      tx.ticketEvent.findMany({ where: { kind: "suggestion" }, orderBy: { id: "asc" } }),
    );
    expect(events).toMatchObject([
      { detail: { step: "used", question: "where-is-order", message: ticket.messageId } },
      { detail: { step: "dismissed" } },
    ]);
  });

  it("is for those who write replies, and for this shop's tickets", async () => {
    const { shop, ticket } = await aQuestion("Where is my order?");
    const other = await aShop(house);
    const reader = await aMember(house, shop, { role: "read-only" });
    const theirs = await aTicket(house, other);
    const of = { shopId: shop.id, ticketId: ticket.id, messageId: ticket.messageId };
    const note = { ...of, question: "where-is-order", step: "used" } as const;

    await expectRefusal(suggest(shop, ticket, reader), "not-allowed");
    await expectRefusal(noteSuggestion(house.deps, { ...note, by: reader }), "not-allowed");
    expect(await suggest(other, ticket)).toMatchObject({ kind: "none", messageId: null });
    const elsewhere = { ...note, shopId: other.id, by: other.owner };
    await expectRefusal(noteSuggestion(house.deps, elsewhere), "not-found");
    await expectRefusal(
      noteSuggestion(house.deps, { ...elsewhere, ticketId: theirs.id }),
      "not-found",
    );
  });
});

const suggest = (
  shop: TestShop,
  ticket: Pick<TestTicket, "id">,
  by: Parameters<typeof suggestAnswer>[1]["by"] = shop.owner,
) => suggestAnswer(house.deps, { shopId: shop.id, ticketId: ticket.id, by });

async function aTextedShop(): Promise<TestShop> {
  const shop = await aShop(house);
  await syncShopTexts(house.deps, { shopId: shop.id, of: "policies" });
  await syncShopTexts(house.deps, { shopId: shop.id, of: "products" });
  return shop;
}

let askers = 0;

/** A customer has ordered, and asks about it; the parcel has left unless told otherwise. */
async function aQuestion(asks: string, { hasLeft = true } = {}) {
  const shop = await aShop(house);
  const world = worldOf(house);
  const customer = world.shop.customers[(askers += 1)];
  const variant = world.shop.products.find(({ isPublished }) => isPublished)?.variants[0];
  const orderId = placeOrder(world, {
    customerId: customer?.id ?? 0,
    items: [{ variantId: variant?.id ?? 0, quantity: 1 }],
  });
  if (hasLeft) {
    packParcel(world, orderId);
    moveParcel(world, orderId, "in-transit");
  }
  await newWebhooks(house);
  const order = world.order(orderId);
  const ticket = await aRequest(house, shop, {
    from: customer?.email ?? "",
    subject: "Question",
    text: `${asks} It is ${order.name}.`,
  });
  return { shop, ticket, order };
}
