import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import type { FlowWish } from "#app/domain/flow/flow-action.ts";
import { dateOf } from "#app/domain/shared/instant.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { runFlowAction } from "#app/services/flow/run-flow-action.ts";
import { openOwnTicket } from "#app/services/ticket/open-own-ticket.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("a workflow of Shopify Flow", () => {
  it("opens a ticket about an order, once, with a note and no clock: nobody has asked anything", async () => {
    const shop = await aShop(house);
    const order = anOrder();
    const wish = {
      kind: "create-ticket",
      orderGid: order.id,
      subject: "High-risk order",
      note: "Check the payment before it ships.",
      urgency: "urgent",
    } as const;

    await run(shop, wish);
    await run(shop, wish);
    await drainJobs(house, { evenIfNotDue: true });

    const tickets = await lookAt(house, shop).tickets();
    expect(tickets).toHaveLength(1);
    expect(tickets[0]).toMatchObject({
      subject: "High-risk order",
      status: "open",
      urgency: "urgent",
      customerAddress: order.email,
      unansweredSince: null,
      dueAt: null,
      orderName: order.name,
    });
    const ticketId = tickets[0]?.id as TicketId;
    expect(await lookAt(house, shop).messages(ticketId)).toMatchObject([
      { kind: "note", fromName: "Shopify Flow", text: "Check the payment before it ships." },
    ]);
    expect(await lookAt(house, shop).clocks(ticketId)).toEqual([]);
    const links = await lookAt(house, shop).orderLinks(ticketId);
    expect(links.map(({ orderGid }) => orderGid)).toContain(order.id);
    // Else a workflow that opens tickets when one is opened would never end.
    const triggers = await inShop(house.deps.db, shop.id, (tx) => tx.flowTrigger.findMany());
    expect(triggers).toEqual([]);
  });

  it("adds a note to the ticket that it names by number or id, and answers nothing with it", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const before = await lookAt(house, shop).ticket(ticket.id);
    const number = `${shop.ticketPrefix}-${ticket.number}`;

    await run(shop, { kind: "add-note", ticket: number, note: "VIP customer" }, "r1");
    await run(shop, { kind: "add-note", ticket: ticket.id, note: "Second order" }, "r2");

    const notes = (await lookAt(house, shop).messages(ticket.id)).filter(
      ({ kind }) => kind === "note",
    );
    expect(notes.map(({ text }) => text)).toEqual(["VIP customer", "Second order"]);
    expect(await lookAt(house, shop).ticket(ticket.id)).toEqual(before);
  });

  it("makes a ticket urgent, and its clocks are aimed anew from when the mail came", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop, {
      from: "calm@post.example",
      subject: "A question",
      text: "Which chains do you have?",
    });
    const general = await lookAt(house, shop).ticket(ticket.id);

    await run(shop, { kind: "set-urgency", ticket: ticket.id, urgency: "urgent" });
    await run(shop, { kind: "set-urgency", ticket: ticket.id, urgency: "urgent" }, "again");

    const urgent = await lookAt(house, shop).ticket(ticket.id);
    expect(urgent.urgency).toBe("urgent");
    expect(urgent.dueAt?.getTime()).toBeLessThan(general.dueAt?.getTime() ?? 0);
    const history = await lookAt(house, shop).history(ticket.id);
    expect(history.filter(({ kind }) => kind === "urgency")).toMatchObject([
      { from: "general", to: "urgent", by: "Shopify Flow" },
    ]);
  });

  it("is refused what is not in its own shop, and may try it again", async () => {
    const shop = await aShop(house);
    const other = await aShop(house);
    const theirs = await aTicket(house, other);
    const note = { kind: "add-note", ticket: theirs.id, note: "x" } as const;
    const unknown = {
      kind: "create-ticket",
      orderGid: "gid://shopify/Order/999999999999",
      subject: "x",
      note: "x",
      urgency: "general",
    } as const;

    await expect(run(shop, note)).rejects.toMatchObject({ kind: "not-found" });
    await expect(run(shop, unknown)).rejects.toMatchObject({ kind: "not-found" });
    await expect(run({ domain: "nobody.myshopify.com" }, note)).rejects.toMatchObject({
      kind: "not-found",
    });

    expect((await lookAt(house, other).messages(theirs.id)).map(({ kind }) => kind)).toEqual([
      "inbound",
    ]);
    expect(await inShop(house.deps.db, shop.id, (tx) => tx.flowRun.count())).toBe(0);
  });

  it("does nothing in a shop that left", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.shop.update({ where: { id: shop.id }, data: { uninstalledAt: dateOf(house.clock()) } }),
    );

    const running = run(shop, { kind: "add-note", ticket: ticket.id, note: "x" });

    await expect(running).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("a ticket that no mail opens", () => {
  it("needs a support address, because its customer is answered from there", async () => {
    const shop = await aShop(house);
    const facts = await house.deps.shopify.readOrder(shop.domain, anOrder().id);
    const order = facts.kind === "answer" ? facts.value : null;
    if (!order) throw new Error("the sandbox has this order");
    await inShop(house.deps.db, shop.id, (tx) => tx.mailbox.deleteMany());

    const opening = inShop(house.deps.db, shop.id, (tx) =>
      openOwnTicket(house.deps, tx, shop.id, {
        subject: "x",
        because: "somebody asked",
        note: null,
        order,
        customer: { name: "Anna", address: "anna@post.example" },
        actor: "loupe",
        at: house.clock(),
      }),
    );

    await expect(opening).rejects.toMatchObject({ kind: "invalid" });
  });
});

const run = (shop: Pick<TestShop, "domain">, wish: FlowWish, runId = "run-1") =>
  runFlowAction(house.deps, { domain: shop.domain, runId, wish });

function anOrder() {
  const order = house.shopify.shops[0]?.orders.findLast(
    (one) => one.email !== null && one.customerId !== null,
  );
  if (!order) throw new Error("the sandbox has no such order");
  return order;
}
