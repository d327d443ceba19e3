import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { readConfirmPage } from "#app/data/pages/confirm-page.server.ts";
import { readTicketPage } from "#app/data/pages/ticket-page.server.ts";
import { confirmationMac } from "#app/data/records/confirmations.server.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import { answerConfirmation } from "#app/services/proof/answer-confirmation.ts";
import { deliverConfirmation } from "#app/services/proof/deliver-confirmation.ts";
import { giveUpConfirmation } from "#app/services/proof/give-up-confirmation.ts";
import { voidConfirmation } from "#app/services/proof/void-confirmation.ts";
import type { ConfirmationId } from "#app/domain/shared/ids.ts";
import {
  aCustomerMail,
  arrives,
  aShop,
  type TestShop,
  type TestTicket,
} from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { APP_URL } from "#tests/support/make-deps.ts";
import { aBuyer, aRequest, ask, mallory, press, sentTo, tokenFor } from "./a-request.ts";

const house = useHouse();

/** Somebody from another address asks about a customer's order. */
async function aStrangersRequest(shop: TestShop) {
  const { order, customer } = aBuyer(house);
  const ticket = await aRequest(house, shop, {
    ...mallory,
    subject: "A secret subject",
    text: `Where is order ${order.name}? I moved, please tell me.`,
  });
  return { order, customer, ticket };
}

/** The same, with the link on its way to the order's address. */
async function anAskedRequest(shop: TestShop) {
  const request = await aStrangersRequest(shop);
  await ask(house, shop, request.ticket, request.order.id);
  await drainJobs(house);
  return { ...request, token: tokenFor(house, request.order.email) };
}

const proofOf = async (shop: TestShop, { id, messageId }: TestTicket) => {
  const view = await readTicketPage(house.deps.db, shop.id, {
    ticketId: id,
    ticketPrefix: "MJ",
    now: house.clock(),
  });
  const found = view?.thread.find((one) => one.entry === "message" && one.messageId === messageId);
  return found?.entry === "message" ? found : undefined;
};

const confirmations = (shop: TestShop) =>
  inShop(house.deps.db, shop.id, (tx) => tx.confirmation.findMany());
const page = (token: string) => readConfirmPage(house.deps.db, token, house.clock());
const kinds = async (shop: TestShop, ticket: TestTicket) =>
  (await lookAt(house, shop).history(ticket.id)).map(({ kind }) => kind);

describe("asking the order's address whether its owner wrote a message", () => {
  it("writes to that address alone, as a machine, and says nothing of order or message", async () => {
    const shop = await aShop(house);
    const { order, ticket } = await aStrangersRequest(shop);
    const [toOwner, toSender] = [order.email, mallory.from].map((one) => sentTo(house, one).length);

    await ask(house, shop, ticket, order.id);
    await drainJobs(house);

    expect(sentTo(house, mallory.from)).toHaveLength(toSender ?? 0);
    expect(sentTo(house, order.email)).toHaveLength((toOwner ?? 0) + 1);
    const mail = sentTo(house, order.email).at(-1);
    expect(mail?.headers).toMatchObject({ "Auto-Submitted": "auto-generated" });
    expect(mail?.from.email).toBe(shop.supportAddress);
    const written = JSON.stringify([mail?.subject, mail?.content]);
    expect(written).toContain(`${APP_URL}/confirm/`);
    for (const secret of [order.name, "secret subject", "I moved", mallory.from])
      expect(written).not.toContain(secret);
    expect(await kinds(shop, ticket)).toContain("confirmation-asked");
  });

  it("keeps no token: the table holds a hash of it", async () => {
    const shop = await aShop(house);
    const { token } = await anAskedRequest(shop);

    const [row] = await confirmations(shop);

    expect(row?.tokenMac).toBe(confirmationMac(token));
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it("asks once for two presses at once, and not again while the link is open", async () => {
    const shop = await aShop(house);
    const { order, ticket } = await aStrangersRequest(shop);
    const before = sentTo(house, order.email).length;

    const presses = await Promise.allSettled([1, 2].map(() => ask(house, shop, ticket, order.id)));
    await drainJobs(house);

    expect(presses.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(sentTo(house, order.email)).toHaveLength(before + 1);
    expect(await expectRefusal(ask(house, shop, ticket, order.id), "conflict")).toMatch(
      /still open/,
    );
    house.clock.pass(49 * HOUR_MS);
    await ask(house, shop, ticket, order.id);
  });

  it("asks an address three times a day at most, however many tickets name its order", async () => {
    const shop = await aShop(house);
    const { order } = aBuyer(house);
    const tickets = [];
    for (const n of [1, 2, 3, 4])
      tickets.push(
        await aRequest(house, shop, {
          from: `m${n}@elsewhere.example`,
          text: `Where is ${order.name}?`,
        }),
      );
    const [first, second, third, fourth] = tickets as [
      TestTicket,
      TestTicket,
      TestTicket,
      TestTicket,
    ];
    for (const ticket of [first, second]) await ask(house, shop, ticket, order.id);

    const last = await Promise.allSettled(
      [third, fourth].map((ticket) => ask(house, shop, ticket, order.id)),
    );

    expect(last.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await confirmations(shop)).toHaveLength(3);
  });

  it("is not for those who only read, nor for messages and orders of elsewhere", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const { order, ticket } = await aStrangersRequest(shop);
    const reader = { ...shop.owner, role: "read-only" as const };

    await expectRefusal(ask(house, shop, ticket, order.id, { by: reader }), "not-allowed");
    await expectRefusal(ask(house, other, ticket, order.id, { by: other.owner }), "not-found");
    await expectRefusal(ask(house, shop, ticket, "gid://shopify/Order/1"), "not-found");
    expect(await confirmations(shop)).toEqual([]);
  });

  it("does not bother the customer about a mail that speaks against its own sender", async () => {
    const shop = await aShop(house);
    const { order } = aBuyer(house);
    const forged = await aRequest(
      house,
      shop,
      { from: order.email, text: `Where is ${order.name}?` },
      { signedBy: null, dmarc: "v=DMARC1; p=reject" },
    );

    expect(await expectRefusal(ask(house, shop, forged, order.id), "conflict")).toMatch(/forged/);
  });

  it("waits for a provider that is away, and opens the link only when the mail is handed over", async () => {
    const shop = await aShop(house);
    const { order, ticket } = await aStrangersRequest(shop);
    const before = sentTo(house, order.email).length;
    await ask(house, shop, ticket, order.id);
    house.sendgrid.fail({ times: 1, kind: "status", status: 503 });

    await drainJobs(house);
    const [waiting] = await confirmations(shop);
    house.clock.pass(HOUR_MS);
    await drainJobs(house, { evenIfNotDue: true });
    const [open] = await confirmations(shop);

    expect(waiting?.expiresAt).toEqual(waiting?.askedAt);
    expect(open?.expiresAt.getTime()).toBe(house.clock() + 48 * HOUR_MS);
    expect(sentTo(house, order.email)).toHaveLength(before + 1);
  });

  it.each([
    ["refuses it", { kind: "status", status: 400 }],
    ["hangs up without an answer", { kind: "drop-after-acceptance" }],
  ] as const)(
    "voids the link when the provider %s: no second mail goes out by itself",
    async (_, fault) => {
      const shop = await aShop(house);
      const { order, ticket } = await aStrangersRequest(shop);
      await ask(house, shop, ticket, order.id);
      house.sendgrid.fail({ times: 1, ...fault });

      await drainJobs(house);

      expect(await confirmations(shop)).toEqual([]);
      expect(await kinds(shop, ticket)).toContain("confirmation-not-sent");
      await ask(house, shop, ticket, order.id);
    },
  );

  it("gives up only what still waits", async () => {
    const shop = await aShop(house);
    const { order, ticket } = await aStrangersRequest(shop);
    await ask(house, shop, ticket, order.id);
    const [row] = await confirmations(shop);
    const which = { shopId: shop.id, confirmationId: row?.id as ConfirmationId };
    const other = await aShop(house);

    await giveUpConfirmation(house.deps, { ...which, shopId: other.id }, "away");
    expect(await confirmations(shop)).toHaveLength(1);
    await giveUpConfirmation(house.deps, which, "away for too long");

    expect(await confirmations(shop)).toEqual([]);
    expect(await lookAt(house, shop).history(ticket.id)).toContainEqual(
      expect.objectContaining({ kind: "confirmation-not-sent", reason: "away for too long" }),
    );
  });

  it("leaves a link alone that was handed over, and one that was answered", async () => {
    const shop = await aShop(house);
    const { token } = await anAskedRequest(shop);
    const [row] = await confirmations(shop);
    const which = { shopId: shop.id, confirmationId: row?.id as ConfirmationId };
    const voided = (ifWaiting: boolean) =>
      inShopBySql(house.deps.db, shop.id, (tx) =>
        voidConfirmation(house.deps, tx, which, { reason: "away", ifWaiting }),
      );

    await voided(true);
    expect(await page(token)).toMatchObject({ state: "asks" });
    await answerConfirmation(house.deps, { token, answer: "yes" });
    await voided(false);

    expect(await confirmations(shop)).toMatchObject([{ answer: "yes" }]);
  });

  it("sends nothing for the question of another shop", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const { order, ticket } = await aStrangersRequest(shop);
    const before = sentTo(house, order.email).length;
    await ask(house, shop, ticket, order.id);
    const [row] = await confirmations(shop);
    const confirmationId = row?.id as ConfirmationId;

    await deliverConfirmation(house.deps, { shopId: other.id, confirmationId });

    expect(sentTo(house, order.email)).toHaveLength(before);
  });
});

describe("the page behind the link", () => {
  it("shows the sender and the first words, and changes nothing however often it is opened", async () => {
    const shop = await aShop(house);
    const { token, ticket } = await anAskedRequest(shop);
    const before = [await confirmations(shop), await kinds(shop, ticket)];

    const seen = [await page(token), await page(token), await page(token)];

    expect(seen[2]).toMatchObject({
      state: "asks",
      fromAddress: mallory.from,
      fromName: "Mallory",
    });
    expect(JSON.stringify(seen[2])).toContain("I moved, please tell me");
    expect([await confirmations(shop), await kinds(shop, ticket)]).toEqual(before);
  });

  it("is over after 48 hours, after an answer, and unknown for a token that never was", async () => {
    const shop = await aShop(house);
    const { token } = await anAskedRequest(shop);

    expect(await page("0".repeat(40))).toEqual({ state: "unknown" });
    house.clock.pass(48 * HOUR_MS - 1);
    expect(await page(token)).toMatchObject({ state: "asks" });
    house.clock.pass(1);
    expect(await page(token)).toEqual({ state: "over" });
    expect(await answerConfirmation(house.deps, { token, answer: "yes" })).toEqual({
      kind: "over",
    });
    expect((await confirmations(shop))[0]?.answer).toBeNull();
  });
});

describe("answering the link", () => {
  it("takes a yes: the message is proven for the order, and no later one inherits it", async () => {
    const shop = await aShop(house);
    const { token, ticket, order } = await anAskedRequest(shop);

    const outcome = await answerConfirmation(house.deps, { token, answer: "yes" });
    await arrives(
      house,
      shop,
      aCustomerMail({ ...mallory, text: "And now?", inReplyTo: ticket.messageIdHeader }),
      { from: mallory.from },
    );
    await drainJobs(house);

    expect(outcome.kind).toBe("taken");
    expect((await proofOf(shop, ticket))?.proof?.level).toBe("order");
    const later = (await lookAt(house, shop).messages(ticket.id)).at(-1);
    expect(later?.text).toContain("And now?");
    expect(
      (await proofOf(shop, { ...ticket, messageId: later?.id as typeof ticket.messageId }))?.proof
        ?.level,
    ).toBe("unproven");
    expect(await lookAt(house, shop).history(ticket.id)).toContainEqual({
      kind: "confirmation-answered",
      order: order.name,
      answer: "yes",
    });
  });

  it("takes a no: the message is marked as forged, and what else that sender writes with it", async () => {
    const shop = await aShop(house);
    const { token, ticket, order } = await anAskedRequest(shop);

    await answerConfirmation(house.deps, { token, answer: "no" });
    const again = await aRequest(house, shop, {
      ...mallory,
      text: "Hello? Please!",
      inReplyTo: ticket.messageIdHeader,
    });

    expect(await proofOf(shop, ticket)).toMatchObject({
      proof: {
        level: "contradicted",
        because: expect.stringContaining("did not write this") as string,
      },
      confirmation: { askAt: [], asked: [{ state: "no", address: order.email }] },
    });
    expect(again.id).toBe(ticket.id);
    expect((await proofOf(shop, again))?.proof?.level).toBe("contradicted");
    const words = await expectRefusal(
      press(house, shop, again, { text: `Order ${order.name} is in good hands.` }),
      "not-allowed",
    );
    expect(words).toMatch(/forged/);
  });

  it("takes one answer, also when two come at once, and says to the second that it was answered", async () => {
    const shop = await aShop(house);
    const { token, ticket } = await anAskedRequest(shop);

    const outcomes = await Promise.all(
      (["yes", "no"] as const).map((answer) => answerConfirmation(house.deps, { token, answer })),
    );
    const stolen = await answerConfirmation(house.deps, { token, answer: "yes" });

    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["answered-before", "taken"]);
    expect(stolen).toEqual({ kind: "answered-before" });
    expect(
      (await kinds(shop, ticket)).filter((kind) => kind === "confirmation-answered"),
    ).toHaveLength(1);
    expect(await page(token)).toEqual({ state: "over" });
  });

  it("is of no use for another shop, nor once the app is uninstalled", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const { token } = await anAskedRequest(shop);
    const elsewhere = await anAskedRequest(other);

    expect(elsewhere.token).not.toBe(token);
    await answerConfirmation(house.deps, { token: elsewhere.token, answer: "yes" });
    expect((await confirmations(shop))[0]?.answer).toBeNull();
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.shop.update({ where: { id: shop.id }, data: { uninstalledAt: new Date(house.clock()) } }),
    );

    expect(await page(token)).toEqual({ state: "unknown" });
    expect(await answerConfirmation(house.deps, { token, answer: "yes" })).toEqual({
      kind: "unknown",
    });
  });

  it("lets the order's facts go to the order's own address from then on, and nowhere else", async () => {
    const shop = await aShop(house);
    const { token, ticket, order } = await anAskedRequest(shop);
    const text = `Order ${order.name} is in good hands.`;
    await expectRefusal(press(house, shop, ticket, { text, to: order.email }), "conflict");
    await answerConfirmation(house.deps, { token, answer: "yes" });

    const words = await expectRefusal(press(house, shop, ticket, { text }), "not-allowed");
    const before = sentTo(house, order.email).length;
    await press(house, shop, ticket, { text, to: order.email });
    await drainJobs(house);

    expect(words).toMatch(/to that address only/);
    expect(sentTo(house, order.email)).toHaveLength(before + 1);
    expect((await proofOf(shop, ticket))?.confirmation?.asked).toMatchObject([{ state: "yes" }]);
  });

  it("takes the answer that comes back from the order's address into the ticket", async () => {
    const shop = await aShop(house);
    const { token, ticket, order } = await anAskedRequest(shop);
    await answerConfirmation(house.deps, { token, answer: "yes" });
    await press(house, shop, ticket, { text: `Order ${order.name} comes.`, to: order.email });
    await drainJobs(house);
    const replyTo = sentTo(house, order.email).at(-1)?.reply_to.email ?? "";

    await aRequest(house, shop, { from: order.email, text: "Thank you." }, { to: [replyTo] });

    const texts = (await lookAt(house, shop).messages(ticket.id)).map(({ text }) => text);
    expect(texts.join()).toContain("Thank you.");
  });
});
