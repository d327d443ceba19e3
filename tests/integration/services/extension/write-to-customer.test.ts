import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { dateOf } from "#app/domain/shared/instant.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { findAddressee } from "#app/services/extension/find-addressee.ts";
import { writeToCustomer, type Letter } from "#app/services/extension/write-to-customer.ts";
import { sendReply } from "#app/services/reply/send-reply.ts";
import { readExtensionTickets } from "#app/data/pages/extension-page.server.ts";
import {
  aCustomerMail,
  aReply,
  arrives,
  aShop,
  aTicket,
  type TestShop,
} from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { mailInMailbox } from "#tests/support/mail-in-mailbox.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("writing to the customer from the page of an order", () => {
  it("opens one ticket with the order linked, and the mail goes out to the order's own address", async () => {
    const shop = await aShop(house);
    const order = anOrder();

    const written = await write(shop);
    const again = await write(shop);
    await drainJobs(house, { evenIfNotDue: true });

    expect(again).toEqual(written);
    const tickets = await lookAt(house, shop).tickets();
    expect(tickets).toHaveLength(1);
    expect(tickets[0]).toMatchObject({
      status: "waiting",
      unansweredSince: null,
      customerAddress: order.email,
      orderName: order.name,
      dueAt: null,
    });
    const mail = await mailInMailbox(house, order.email ?? "");
    expect(mail).toContain(`Subject: [${written.number}] Your stone\r\n`);
    const messages = await lookAt(house, shop).messages(written.ticketId);
    expect(messages).toMatchObject([{ kind: "outbound", delivery: "accepted" }]);
  });

  it("starts the clocks when the customer answers, on the same ticket", async () => {
    const shop = await aShop(house);
    const { ticketId } = await write(shop);
    await drainJobs(house, { evenIfNotDue: true });
    const [letter] = await lookAt(house, shop).messages(ticketId);

    await arrives(
      house,
      shop,
      aCustomerMail({
        from: anOrder().email ?? "",
        subject: "Re: Your stone",
        text: "Which crack? Can you send a picture?",
        inReplyTo: letter?.messageIdHeader ?? "",
      }),
    );
    await drainJobs(house, { evenIfNotDue: true });

    expect(await lookAt(house, shop).tickets()).toHaveLength(1);
    const clocks = await lookAt(house, shop).clocks(ticketId);
    expect(clocks.map(({ kind, state }) => [kind, state])).toEqual([["first-reply", "running"]]);
  });

  it("refuses those who only read, an empty letter, and an address that is not the order's any more", async () => {
    const shop = await aShop(house);
    const reader = { ...shop.owner, role: "read-only" } as const;

    await expect(write(shop, { author: reader })).rejects.toMatchObject({ kind: "not-allowed" });
    await expect(write(shop, { subject: " " })).rejects.toMatchObject({ kind: "invalid" });
    await expect(write(shop, { text: "\n" })).rejects.toMatchObject({ kind: "invalid" });
    await expect(write(shop, { to: "someone@post.example" })).rejects.toMatchObject({
      kind: "conflict",
    });

    expect(await lookAt(house, shop).tickets()).toEqual([]);
  });

  it("lets the agent write again before the customer has answered, but not past an answer", async () => {
    const shop = await aShop(house);
    const { ticketId } = await write(shop);
    const more = (idempotencyKey: string) =>
      sendReply(house.deps, {
        shopId: shop.id,
        ticketId,
        author: shop.owner,
        text: `One thing more about order ${anOrder().name}: it is the left stone.`,
        to: anOrder().email ?? "",
        seenMessageId: null,
        idempotencyKey,
      });

    await more("press-1");
    await drainJobs(house, { evenIfNotDue: true });
    const [letter, second] = await lookAt(house, shop).messages(ticketId);
    expect(second).toMatchObject({ delivery: "accepted", seenMessageId: null });
    expect(second?.references).toContain(letter?.messageIdHeader);
    const from = anOrder().email ?? "";
    const inReplyTo = letter?.messageIdHeader ?? "";
    await arrives(house, shop, aCustomerMail({ from, inReplyTo, subject: "Re: Your stone" }));
    await drainJobs(house, { evenIfNotDue: true });

    await expect(more("press-2")).rejects.toMatchObject({ kind: "conflict" });
  });

  it("tells nothing of a surprise in the subject", async () => {
    const shop = await aShop(house);
    const { order, title } = await aRing(shop);

    const written = await write(shop, {
      orderGid: order.id,
      to: order.email ?? "",
      subject: `About your ${title}`,
    });
    await drainJobs(house, { evenIfNotDue: true });

    const mail = await mailInMailbox(house, order.email ?? "", `(${written.number})`);
    expect(/^Subject: .*$/m.exec(mail)?.[0]).not.toContain(title);
  });

  it("names an order's address to agents only, and says when there is none", async () => {
    const shop = await aShop(house);
    const about = { domain: shop.domain, orderGid: anOrder().id };
    const without = house.shopify.shops[0]?.orders.find(({ email }) => email === null);

    const found = await findAddressee(house.deps, { ...about, role: "agent" });

    expect(found.address).toBe(anOrder().email);
    await expect(findAddressee(house.deps, { ...about, role: "read-only" })).rejects.toMatchObject({
      kind: "not-allowed",
    });
    await expect(
      findAddressee(house.deps, {
        ...about,
        orderGid: without?.id ?? "gid://shopify/Order/1",
        role: "agent",
      }),
    ).rejects.toMatchObject({ kind: without ? "invalid" : "not-found" });
  });
});

describe("the tickets that Shopify shows on its own pages", () => {
  it("are those of the order, or of the customer, of this shop alone: what is due first", async () => {
    const shop = await aShop(house);
    const other = await aShop(house);
    const order = anOrder();
    const answered = await aTicket(house, shop, { from: order.email ?? "", seed: "a" });
    await drainJobs(house, { evenIfNotDue: true });
    await aReply(house, shop, answered);
    await drainJobs(house, { evenIfNotDue: true });
    const waiting = await aTicket(house, shop, { from: order.email ?? "", seed: "b" });
    await drainJobs(house, { evenIfNotDue: true });
    const customer = await lookAt(house, shop).customerLink(waiting.id);
    const about = { of: "customer", gid: customer?.customerGid ?? "" } as const;

    const listed = await list(shop, about);

    expect(listed.more).toBe(0);
    expect(listed.tickets).toMatchObject([
      {
        ticketId: waiting.id,
        state: expect.stringMatching(/Open|Urgent/) as unknown,
        due: expect.any(String) as unknown,
      },
      { ticketId: answered.id, state: "Waiting for the customer", due: null },
    ]);
    expect((await list(other, about)).tickets).toEqual([]);
    expect((await list(shop, { of: "order", gid: "gid://shopify/Order/1" })).tickets).toEqual([]);
  });

  it("are five at most, with the number of the others, and neither spam nor merged ones", async () => {
    const shop = await aShop(house);
    const ids: TicketId[] = [];
    for (let turn = 0; turn < 7; turn += 1)
      ids.push((await write(shop, { key: `key-number-${turn}` })).ticketId);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.ticket.updateMany({ where: { id: ids[0] }, data: { spamAt: dateOf(house.clock()) } }),
    );

    const listed = await list(shop, { of: "order", gid: anOrder().id });

    expect(listed.tickets).toHaveLength(5);
    expect(listed.more).toBe(1);
    expect(listed.tickets.map(({ ticketId }) => ticketId)).not.toContain(ids[0]);
  });
});

const write = (shop: TestShop, letter: Partial<Letter> = {}) =>
  writeToCustomer(house.deps, {
    shopId: shop.id,
    domain: shop.domain,
    author: shop.owner,
    orderGid: anOrder().id,
    to: anOrder().email ?? "",
    subject: "Your stone",
    text: "We found a crack in your stone.",
    key: "key-of-the-form",
    locale: "en",
    ...letter,
  });

const list = (shop: TestShop, about: Parameters<typeof readExtensionTickets>[2]["about"]) =>
  readExtensionTickets(house.deps.db, shop.id, {
    about,
    ticketPrefix: shop.ticketPrefix,
    timeZone: "Europe/Berlin",
    locale: "en",
    now: house.clock(),
  });

/** An order of a ring, whose wearer may not be who ordered it. */
async function aRing(shop: TestShop) {
  for (const order of house.shopify.shops[0]?.orders.toReversed() ?? []) {
    if (order.email === null) continue;
    const asked = await house.deps.shopify.readOrder(shop.domain, order.id);
    // So many questions would use up the shop's allowance.
    house.passAtShopify(1_000);
    const items = asked.kind === "answer" ? (asked.value?.items ?? []) : [];
    const ring = items.find(({ title }) => /\bRing\b/.test(title));
    if (ring) return { order, title: ring.title };
  }
  throw new Error("the sandbox has sold no ring");
}

function anOrder() {
  const order = house.shopify.shops[0]?.orders.findLast(
    (one) => one.email !== null && one.customerId !== null,
  );
  if (!order) throw new Error("the sandbox has no such order");
  return order;
}
