import { describe, expect, it } from "vitest";
import type { SavedReplyId, TicketId } from "#app/domain/shared/ids.ts";
import { fillSavedReply } from "#app/services/saved-reply/fill-saved-reply.ts";
import { aShop, aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aBuyer, aRequest, mallory } from "#tests/integration/services/proof/a-request.ts";
import { aSavedReply } from "./a-saved-reply.ts";

const house = useHouse();

const fill = (
  shop: TestShop,
  ticket: Pick<TestTicket, "id">,
  savedReplyId: SavedReplyId,
  orderId: string | null = null,
) => fillSavedReply(house.deps, { shopId: shop.id, ticketId: ticket.id, savedReplyId, orderId });

const ABOUT_ORDER = "<p>Hello {{customer.first_name}}, {{order.name}} is {{order.status}}.</p>";

describe("filling a saved reply without anybody who writes", () => {
  it("says what is true of the ticket and the order that it is about", async () => {
    const shop = await aShop(house);
    const { order, customer } = aBuyer(house);
    const mail = { from: customer.email, text: `Where is ${order.name}?` };
    const ticket = await aRequest(house, shop, mail);
    const actions = { tags: ["where"], status: null, assignee: null };
    const html = `${ABOUT_ORDER}<p>{{shop.email}} {{ticket.number}} {{next_business_day}}</p>`;
    const reply = await aSavedReply(house, shop, { name: "Where", html, actions });

    const filled = await fill(shop, ticket, reply);

    if (filled.kind !== "filled") throw new Error(JSON.stringify(filled));
    expect(filled).toMatchObject({ name: "Where", actions });
    expect(filled.text).toContain(`${order.name} is `);
    expect(filled.text).toContain(`${shop.supportAddress} ${shop.ticketPrefix}-${ticket.number} `);
    expect(filled.html).not.toContain("{{");
  });

  it("names what has no value, and gives no text then", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop, { from: "jo@post.example", fromName: "Jo Fremd" });
    const reply = await aSavedReply(house, shop, {
      html: "<p>{{order.name}} {{agent.name}} {{shop.name}}</p>",
    });

    const filled = await fill(shop, ticket, reply);

    expect(filled).toMatchObject({
      kind: "missing",
      missing: [
        { name: "order.name", why: "no order is linked to this ticket" },
        { name: "agent.name", why: "nobody writes this" },
      ],
    });
    expect(filled).not.toHaveProperty("text");
  });

  it("tells a sender who isn't proven nothing of an order", async () => {
    const shop = await aShop(house);
    const { order } = aBuyer(house);
    const ticket = await aRequest(house, shop, { ...mallory, text: `Where is ${order.name}?` });
    const reply = await aSavedReply(house, shop, { html: "<p>{{order.status}}</p>" });

    expect(await fill(shop, ticket, reply)).toMatchObject({
      kind: "missing",
      missing: [{ name: "order.status" }],
    });
  });

  it("sends what is a member's own by no machine, and knows nothing of other shops", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);
    const own = await aSavedReply(house, shop, { isShared: false });
    const shared = await aSavedReply(house, shop);
    const theirs = await aSavedReply(house, other);

    await expectRefusal(fill(shop, ticket, own), "not-found");
    await expectRefusal(fill(shop, ticket, theirs), "not-found");
    await expectRefusal(fill(other, ticket, theirs), "not-found");
    await expectRefusal(fill(shop, { id: house.deps.newId<TicketId>() }, shared), "not-found");
    const order = "gid://shopify/Order/404";
    await expectRefusal(fill(shop, ticket, shared, order), "not-found");
  });
});
