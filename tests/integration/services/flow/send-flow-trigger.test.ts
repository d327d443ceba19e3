import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { dateOf, DAY_MS, HOUR_MS } from "#app/domain/shared/instant.ts";
import type { FlowTriggerId, TicketId } from "#app/domain/shared/ids.ts";
import { alertDueTickets } from "#app/services/alert/alert-due-tickets.ts";
import { giveUpLinking } from "#app/services/customer/give-up-linking.ts";
import { sendFlowTrigger } from "#app/services/flow/send-flow-trigger.ts";
import { tellNewTicket } from "#app/services/flow/tell-new-ticket.ts";
import { tellFlow } from "#app/services/flow/tell-flow.ts";
import { arrives, aCustomerMail, aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("what Shopify Flow is told", () => {
  it("hears of each new ticket once, with its order, when the order is known", async () => {
    const shop = await aShop(house);
    const [, customer] = house.shopify.shops[0]?.customers ?? [];

    const ticket = await aTicket(house, shop, { from: customer?.email ?? "", seed: "flow" });
    await drainJobs(house, { evenIfNotDue: true });
    await arrives(
      house,
      shop,
      aCustomerMail({ from: customer?.email ?? "", inReplyTo: ticket.messageIdHeader }),
    );
    await drainJobs(house, { evenIfNotDue: true });

    const [link] = await lookAt(house, shop).orderLinks(ticket.id);
    expect(await toldFlow(shop)).toEqual([
      {
        handle: "ticket-created",
        payload: expect.objectContaining({
          "Ticket id": ticket.id,
          "Ticket number": `${shop.ticketPrefix}-${ticket.number}`,
          "Customer email": customer?.email,
          "Order name": link?.orderName ?? "",
          "Ticket link": expect.stringContaining(`/app/tickets/${ticket.id}`) as unknown,
        }) as unknown,
      },
    ]);
  });

  it("hears of a missed target once, however often somebody looks", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop, { from: "late@post.example", seed: "late" });
    await drainJobs(house, { evenIfNotDue: true });
    house.clock.pass(4 * DAY_MS);

    await alertDueTickets(house.deps);
    await alertDueTickets(house.deps);
    await drainJobs(house, { evenIfNotDue: true });

    const missed = (await toldFlow(shop)).filter(({ handle }) => handle === "target-missed");
    expect(missed).toEqual([
      {
        handle: "target-missed",
        payload: expect.objectContaining({
          "Ticket id": ticket.id,
          "Missed target": "first-reply",
          "Due at": expect.stringMatching(/^2026-11-2\dT/) as unknown,
        }) as unknown,
      },
    ]);
  });

  it("hears once of a ticket that a mail opened, and never of one that staff opened", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop, { from: "opens@post.example", seed: "opens" });
    await drainJobs(house, { evenIfNotDue: true });
    const again = () =>
      inShopBySql(house.deps.db, shop.id, (tx) =>
        tellNewTicket(house.deps, tx, shop.id, ticket.id),
      );

    await again();
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.flowTrigger.deleteMany({ where: { ticketId: ticket.id } }),
    );
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.message.updateMany({ where: { ticketId: ticket.id }, data: { kind: "note" } }),
    );
    await again();
    await drainJobs(house, { evenIfNotDue: true });

    const created = (await toldFlow(shop)).filter(({ handle }) => handle === "ticket-created");
    expect(created).toHaveLength(1);
  });

  it("can be told of a rating", async () => {
    const { shop, id } = await aTrigger({ handle: "rating-received", rating: 5, comment: "Kind" });

    await sendFlowTrigger(house.deps, { shopId: shop.id, flowTriggerId: id });

    const rated = (await toldFlow(shop)).filter(({ handle }) => handle === "rating-received");
    expect(rated).toMatchObject([{ payload: { Rating: 5, Comment: "Kind" } }]);
  });
});

describe("when Shopify doesn't listen", () => {
  const rating = { handle: "rating-received", rating: 3, comment: "" } as const;

  it("comes back after it was throttled or Shopify was down, and is told once", async () => {
    const { shop, id } = await aTrigger(rating);
    const which = { shopId: shop.id, flowTriggerId: id };
    house.shopify.fail({ times: 1, kind: "throttled" });
    await expect(sendFlowTrigger(house.deps, which)).rejects.toThrow("throttles");
    house.shopify.fail({ times: 1, kind: "status", status: 503 });
    await expect(sendFlowTrigger(house.deps, which)).rejects.toThrow("did not answer");

    await sendFlowTrigger(house.deps, which);
    await sendFlowTrigger(house.deps, which);

    expect((await toldFlow(shop)).filter(({ handle }) => handle === rating.handle)).toHaveLength(1);
    expect(await stored(shop, id)).toMatchObject({
      trouble: null,
      sentAt: expect.any(Date) as unknown,
    });
  });

  it("does not tell it again when the answer was lost: the workflow may have begun", async () => {
    const { shop, id } = await aTrigger(rating);
    const which = { shopId: shop.id, flowTriggerId: id };
    house.shopify.fail({ times: 1, kind: "drop-connection", when: "after" });

    await sendFlowTrigger(house.deps, which);
    await sendFlowTrigger(house.deps, which);

    expect((await toldFlow(shop)).filter(({ handle }) => handle === rating.handle)).toHaveLength(1);
    expect(await stored(shop, id)).toMatchObject({
      sentAt: null,
      trouble: expect.stringContaining("may have started") as unknown,
    });
  });

  it("keeps to itself what is a day old: people have acted since", async () => {
    const { shop, id } = await aTrigger(rating);
    house.clock.pass(DAY_MS + HOUR_MS);

    await sendFlowTrigger(house.deps, { shopId: shop.id, flowTriggerId: id });

    expect(await stored(shop, id)).toMatchObject({
      sentAt: null,
      trouble: expect.any(String) as unknown,
    });
  });

  it("says nothing of a shop that left", async () => {
    const { shop, id } = await aTrigger(rating);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.shop.update({ where: { id: shop.id }, data: { uninstalledAt: dateOf(house.clock()) } }),
    );

    await sendFlowTrigger(house.deps, { shopId: shop.id, flowTriggerId: id });

    expect((await toldFlow(shop)).filter(({ handle }) => handle === rating.handle)).toEqual([]);
  });

  it("hears of a new ticket when its order is known, or when nobody looks for it any more", async () => {
    const shop = await aShop(house);
    house.shopify.fail({ times: 1, kind: "status", status: 503 });
    await arrives(house, shop, aCustomerMail({ from: "new@post.example", seed: "unlinked" }));
    await drainJobs(house);
    expect(await toldFlow(shop)).toEqual([]);
    const [ticket] = await lookAt(house, shop).tickets();
    const ticketId = ticket?.id as TicketId;

    await giveUpLinking(house.deps, { shopId: shop.id, ticketId }, "Shopify did not answer");
    await drainJobs(house, { evenIfNotDue: true });

    expect(await toldFlow(shop)).toMatchObject([{ handle: "ticket-created" }]);
  });
});

/** Of this shop's tickets: all shops of the test house are one at Shopify. */
async function toldFlow(shop: TestShop) {
  const own = (await lookAt(house, shop).tickets()).map(({ id }) => id);
  const domain = house.shopify.shops[0]?.domain ?? "";
  return house.shopify
    .flowTriggers(domain)
    .map(({ handle, payload }) => ({ handle, payload: payload as Record<string, unknown> }))
    .filter(({ payload }) => own.includes(String(payload["Ticket id"])));
}

const stored = (shop: TestShop, id: FlowTriggerId) =>
  inShop(house.deps.db, shop.id, (tx) => tx.flowTrigger.findFirst({ where: { id } }));

/** Something to tell of a ticket, written and not sent yet. */
async function aTrigger(told: Parameters<typeof tellFlow>[3]["told"]) {
  const shop = await aShop(house);
  const { id: ticketId } = await aTicket(house, shop, { from: "rates@post.example" });
  await inShopBySql(house.deps.db, shop.id, (tx) =>
    tellFlow(house.deps, tx, shop.id, { ticketId, told }),
  );
  const row = await inShop(house.deps.db, shop.id, (tx) =>
    tx.flowTrigger.findFirst({ where: { handle: told.handle } }),
  );
  return { shop, id: row?.id as FlowTriggerId };
}
