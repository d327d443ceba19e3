import { describe, expect, it } from "vitest";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { gatherVariables } from "#app/services/saved-reply/gather-variables.ts";
import { offerSavedReplies } from "#app/services/saved-reply/offer-saved-replies.ts";
import { refreshFacts } from "#app/services/saved-reply/refresh-facts.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop, aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aBuyer, aRequest, mallory } from "#tests/integration/services/proof/a-request.ts";
import { sendIt } from "#tests/integration/services/reply/a-waiting-send.ts";
import { aSavedReply } from "./a-saved-reply.ts";

const house = useHouse();

const offered = (shop: TestShop, ticket: Pick<TestTicket, "id">, by = shop.owner) =>
  offerSavedReplies(house.deps, { shopId: shop.id, ticketId: ticket.id, by });

describe("offering saved replies to whoever writes", () => {
  it("shows the team's and one's own, that which was used last first, and nobody else's", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const agent = await aMember(house, shop);
    const ticket = await aTicket(house, shop);
    await aSavedReply(house, shop, { name: "Team A" });
    const used = await aSavedReply(house, shop, { name: "Team B" });
    await aSavedReply(house, shop, { name: "Own", isShared: false });
    await aSavedReply(house, shop, { name: "Theirs", by: agent, isShared: false });
    await aSavedReply(house, other, { name: "Elsewhere" });
    await sendIt(house, shop, ticket, { savedReplyId: used });

    const { replies, members } = await offered(shop, ticket);

    expect(replies.map(({ name, isOwn }) => [name, isOwn])).toEqual([
      ["Team B", false],
      ["Own", true],
      ["Team A", false],
    ]);
    expect(members[agent.id]).toBe(agent.name);
  });

  it("tells what variables say for each order of the ticket, with the age of the copy", async () => {
    const shop = await aShop(house);
    const { order, customer } = aBuyer(house);
    const mail = { from: customer.email, text: `Where is ${order.name}?` };
    const ticket = await aRequest(house, shop, mail);

    const { orders } = await offered(shop, ticket);

    const [first] = orders;
    expect(first.name).toBe(order.name);
    expect(first.values.en["order.name"]).toEqual({
      kind: "value",
      text: order.name,
      source: { text: "order {name}", values: { name: order.name } },
      asOf: house.clock(),
    });
    expect(first.values.en["agent.name"]).toMatchObject({ text: shop.owner.name });
    expect(first.values.de["next_business_day"]).toMatchObject({ kind: "value" });
  });

  it("has the other variables on a ticket without an order", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop, { from: "jo@post.example", fromName: "Jo Fremd" });

    const { orders } = await offered(shop, ticket);

    expect(orders).toHaveLength(1);
    const { values } = orders[0];
    expect(values.en["order.name"]).toMatchObject({ kind: "missing" });
    expect(values.en["customer.first_name"]).toMatchObject({ text: "Jo" });
    expect(values.en["shop.email"]).toMatchObject({ text: shop.supportAddress });
  });

  it("tells nothing of an order where the mail is probably forged", async () => {
    const shop = await aShop(house);
    const { order } = aBuyer(house);
    const mail = { text: `Where is ${order.name}?` };
    const forged = { signedBy: null, dmarc: "v=DMARC1; p=reject" };
    const ticket = await aRequest(house, shop, { ...mail, ...mallory }, forged);

    const { orders } = await offered(shop, ticket);

    expect(orders[0].name).toBe(order.name);
    const { values } = orders[0];
    const why = expect.stringContaining("probably forged") as string;
    expect(values.en["order.status"]).toEqual({ kind: "missing", why });
    expect(values.de["tracking.number"]).toEqual({ kind: "missing", why });
  });

  it("is nothing for those who only read, nor on another shop's ticket", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const reader = await aMember(house, shop, { role: "read-only" });
    const ticket = await aTicket(house, shop);

    await expectRefusal(offered(shop, ticket, reader), "not-allowed");
    await expectRefusal(offered(other, ticket), "not-found");
    await expectRefusal(offered(shop, { id: house.deps.newId<TicketId>() }), "not-found");
  });
});

describe("what can be told on a ticket", () => {
  it("knows no writer of a mail that a rule sends", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    await refreshFacts(house.deps, { shopId: shop.id, ticketId: ticket.id });

    const { ticket: facts } = await inShopBySql(house.deps.db, shop.id, (tx) =>
      gatherVariables(house.deps, tx, shop.id, { ticketId: ticket.id, agent: null }),
    );

    expect(facts).toMatchObject({
      agent: null,
      customer: { email: ticket.customerAddress },
      ticket: { number: `${shop.ticketPrefix}-${ticket.number}` },
    });
    expect(facts.nextBusinessDay).not.toBeNull();
  });
});
