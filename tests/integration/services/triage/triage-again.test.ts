import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { saveOrderLinks } from "#app/data/records/links.server.ts";
import { findTriageHistory } from "#app/data/records/triages.server.ts";
import { DAY_MS, isoOf, type Instant } from "#app/domain/shared/instant.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { correctTriage } from "#app/services/ticket/correct-triage.ts";
import { markSpam } from "#app/services/ticket/mark-spam.ts";
import type { Triaged } from "#app/domain/triage/triage.ts";
import { triageAgain } from "#app/services/triage/triage-again.ts";
import { aReply, aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { anOrder, aParcel } from "#tests/unit/domain/order/an-order.ts";

const house = useHouse();

/** The label was made ten days ago, and no carrier has seen the parcel since. */
const stuck = () =>
  anOrder({
    fulfillmentStatus: "FULFILLED",
    parcels: [
      aParcel({
        status: "LABEL_PRINTED",
        createdAt: isoOf((house.clock() - 10 * DAY_MS) as Instant),
      }),
    ],
  });

const judgeAgain = (shop: TestShop, ticketId: TicketId, order = stuck()) =>
  inShop(house.deps.db, shop.id, (tx) => triageAgain(house.deps, tx, shop.id, { ticketId, order }));

const linkOrder = (shop: TestShop, ticketId: TicketId) =>
  inShop(house.deps.db, shop.id, (tx) =>
    saveOrderLinks(
      tx,
      shop.id,
      ticketId,
      [{ facts: stuck(), because: "its number" }],
      house.clock(),
    ),
  );

describe("triage with the order at hand", () => {
  it("makes a ticket urgent for the state of its order, from the original receipt, once", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const receivedAt = new Date(house.clock());
    expect((await lookAt(house, shop).ticket(ticket.id)).urgency).toBe("general");
    house.clock.pass(60_000);

    await judgeAgain(shop, ticket.id);
    await judgeAgain(shop, ticket.id);

    expect((await lookAt(house, shop).ticket(ticket.id)).urgency).toBe("urgent");
    expect((await lookAt(house, shop).message(ticket.messageId)).triage).toMatchObject({
      urgency: "urgent",
    });
    expect(await lookAt(house, shop).clocks(ticket.id)).toMatchObject([
      { kind: "first-reply", target: "1 business day", startedAt: receivedAt },
      { kind: "resolution", target: "1 business day", startedAt: receivedAt },
    ]);
    const raised = (await lookAt(house, shop).history(ticket.id)).filter(
      ({ kind }) => kind === "urgency",
    );
    expect(raised).toMatchObject([{ from: "general", to: "urgent", by: "Loupe" }]);
  });

  it("leaves alone what was answered, and what an agent has judged", async () => {
    const shop = await aShop(house);
    const answered = await aTicket(house, shop);
    await aReply(house, shop, answered);
    await drainJobs(house);
    const judged = await aTicket(house, shop, { from: "bob@post.example" });
    await correctTriage(house.deps, {
      shopId: shop.id,
      ticketId: judged.id,
      by: shop.owner,
      category: "product_information",
      urgency: null,
      messageId: null,
    });

    for (const { id } of [answered, judged]) await judgeAgain(shop, id);

    for (const { id } of [answered, judged])
      expect((await lookAt(house, shop).ticket(id)).urgency).toBe("general");
    expect((await lookAt(house, shop).ticket(judged.id)).category).toBe("product_information");
  });

  it("says of what is urgent that the customer wrote before about this order, and has other open tickets", async () => {
    const shop = await aShop(house);
    const someone = { from: "cleo@post.example" };
    const earlier = await aTicket(house, shop, someone);
    await linkOrder(shop, earlier.id);
    house.clock.pass(60_000);
    const ticket = await aTicket(house, shop, someone);
    const rulesOf = async () => {
      await judgeAgain(shop, ticket.id);
      const { triage } = await lookAt(house, shop).message(ticket.messageId);
      return (triage as Triaged | null)?.because.map(({ rule }) => rule);
    };

    expect(await rulesOf()).toEqual(
      expect.arrayContaining(["wrote-before-about-this-order", "has-other-open-tickets"]),
    );

    await markSpam(house.deps, { shopId: shop.id, ticketId: earlier.id, by: shop.owner });
    const rules = await rulesOf();
    expect(rules).not.toContain("wrote-before-about-this-order");
    expect(rules).not.toContain("has-other-open-tickets");
  });

  it("says nothing of somebody else's tickets, nor of later ones", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop, { from: "dora@post.example" });
    house.clock.pass(60_000);
    for (const from of ["dora@post.example", "emil@post.example"])
      await linkOrder(shop, (await aTicket(house, shop, { from })).id);

    const history = await inShop(house.deps.db, shop.id, (tx) =>
      findTriageHistory(tx, shop.id, ticket.id, stuck().id),
    );

    expect(history).toEqual({ openTickets: 1, earlierOnSameOrder: false });
  });

  it("changes nothing in another shop", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);
    const before = await lookAt(house, shop).ticket(ticket.id);

    await judgeAgain(other, ticket.id);

    expect(await lookAt(house, shop).ticket(ticket.id)).toEqual(before);
  });
});
