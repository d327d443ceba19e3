import { describe, expect, it } from "vitest";
import { MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import type { ProviderEvent } from "#app/domain/delivery/advance.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { acceptDeliveryEvents } from "#app/services/delivery/accept-delivery-events.ts";
import { applyDeliveryEvents } from "#app/services/delivery/apply-delivery-events.ts";
import { anEvent } from "#tests/support/an-event.ts";
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
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

async function aSentReply() {
  const shop = await aShop(house);
  const ticket = await aTicket(house, shop);
  house.clock.pass(5 * MINUTE_MS);
  const messageId = await aReply(house, shop, ticket);
  await drainJobs(house);
  return { shop, ticket, messageId };
}

/** The provider reports, one post for each, and the jobs have run after each. */
async function reported(
  shop: TestShop,
  messageId: MessageId,
  events: readonly { kind: ProviderEvent; at: Instant; reason?: string }[],
) {
  for (const event of events) {
    await acceptDeliveryEvents(house.deps, [anEvent({ shopId: shop.id, messageId, ...event })]);
    await drainJobs(house);
  }
}

const later = (ms: number) => (house.clock() + ms) as Instant;

describe("applying delivery events", () => {
  it("says at the message how far it came", async () => {
    const { shop, messageId } = await aSentReply();

    await reported(shop, messageId, [
      { kind: "deferred", at: later(1_000), reason: "451 try again" },
      { kind: "delivered", at: later(9_000) },
    ]);

    expect(await lookAt(house, shop).message(messageId)).toMatchObject({
      delivery: "delivered",
      deliveryAt: new Date(later(9_000)),
    });
  });

  it.each([
    ["in order", ["processed", "deferred", "delivered"]],
    ["in the reverse order", ["delivered", "deferred", "processed"]],
    ["repeatedly", ["delivered", "processed", "delivered", "processed"]],
  ] as const)("comes to the same end when the reports come %s", async (_, kinds) => {
    const { shop, ticket, messageId } = await aSentReply();

    await reported(
      shop,
      messageId,
      kinds.map((kind) => ({ kind, at: later(1_000) })),
    );

    expect((await lookAt(house, shop).message(messageId)).delivery).toBe("delivered");
    expect((await lookAt(house, shop).clocks(ticket.id))[0]?.metAt).toEqual(
      new Date(house.clock()),
    );
  });

  it("opens the obligation again when the reply bounces: from the original receipt, with its old due time", async () => {
    const { shop, ticket, messageId } = await aSentReply();
    const [met] = await lookAt(house, shop).clocks(ticket.id);

    await reported(shop, messageId, [
      { kind: "processed", at: later(10) },
      { kind: "bounce", at: later(60_000), reason: "550 5.1.1 user unknown" },
    ]);

    const [clock, ...others] = await lookAt(house, shop).clocks(ticket.id);
    expect(others).toEqual([]);
    const { steps: _, ...rest } = met ?? {};
    expect(clock).toMatchObject({ ...rest, state: "running", metAt: null, metBy: null });
    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({
      status: "open",
      deliveryTrouble: true,
      dueAt: met?.dueAt,
      unansweredSince: met?.startedAt,
    });
    expect(await lookAt(house, shop).history(ticket.id)).toContainEqual({
      kind: "bounced",
      address: "ana.sommer@post.example",
      reason: "550 5.1.1 user unknown",
    });
  });

  it("writes one line of history for a bounce that is reported twice", async () => {
    const { shop, ticket, messageId } = await aSentReply();
    const bounce = { kind: "bounce", at: later(60_000), reason: "550" } as const;

    await reported(shop, messageId, [bounce, bounce, { kind: "delivered", at: later(1_000) }]);

    const history = await lookAt(house, shop).history(ticket.id);
    expect(history.filter(({ kind }) => kind === "bounced")).toHaveLength(1);
    expect((await lookAt(house, shop).message(messageId)).delivery).toBe("bounced");
  });

  it("keeps one running clock when the customer has written again before the bounce came", async () => {
    const { shop, ticket, messageId } = await aSentReply();
    house.clock.pass(MINUTE_MS);
    await arrives(house, shop, aCustomerMail({ text: "And?", inReplyTo: ticket.messageIdHeader }));
    await drainJobs(house);

    await reported(shop, messageId, [{ kind: "bounce", at: later(60_000), reason: "550" }]);

    const running = (await lookAt(house, shop).clocks(ticket.id)).filter((one) => !one.metAt);
    expect(running.map(({ kind }) => kind).sort()).toEqual(["first-reply", "next-reply"]);
    const [first] = running;
    expect((await lookAt(house, shop).ticket(ticket.id)).unansweredSince).toEqual(first?.startedAt);
  });

  it("does not count a mail that the provider dropped as an answer", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const messageId = await aReply(house, shop, ticket);
    house.sendgrid.fail({ times: 1, kind: "drop-after-acceptance" });
    await drainJobs(house);

    await reported(shop, messageId, [
      { kind: "dropped", at: later(10), reason: "Bounced Address" },
    ]);

    expect(await lookAt(house, shop).message(messageId)).toMatchObject({
      delivery: "dropped",
      deliveryReason: "Bounced Address",
    });
    expect(await lookAt(house, shop).clocks(ticket.id)).toMatchObject([{ metAt: null }]);
  });

  it("leaves everything as it was when it breaks half-way, and applies it when it runs again", async () => {
    const { shop, ticket, messageId } = await aSentReply();
    await acceptDeliveryEvents(house.deps, [
      anEvent({ shopId: shop.id, messageId, kind: "bounce", at: later(10) }),
    ]);
    const newId = () => {
      throw new Error("broken in the middle");
    };
    const which = { shopId: shop.id, messageId };

    await expect(applyDeliveryEvents({ ...house.deps, newId }, which)).rejects.toThrow("broken");

    expect((await lookAt(house, shop).message(messageId)).delivery).toBe("accepted");
    expect((await lookAt(house, shop).clocks(ticket.id))[0]?.metAt).not.toBeNull();
    await applyDeliveryEvents(house.deps, which);
    expect((await lookAt(house, shop).message(messageId)).delivery).toBe("bounced");
  });

  it("does not touch a message of another shop that a forged report names", async () => {
    const { shop, messageId } = await aSentReply();
    const other = await aShop(house);

    await reported(other, messageId, [{ kind: "bounce", at: later(10) }]);

    expect((await lookAt(house, shop).message(messageId)).delivery).toBe("accepted");
  });
});
