import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readJourneyPage } from "#app/data/pages/journey-page.server.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { MINUTE_MS, instantOf } from "#app/domain/shared/instant.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { Deps } from "#app/services/deps.ts";
import { acceptDeliveryEvents } from "#app/services/delivery/accept-delivery-events.ts";
import { deliverReply } from "#app/services/reply/deliver-reply.ts";
import { anEvent } from "#tests/support/an-event.ts";
import { aReply, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const house = useHouse();

async function aWaitingReply() {
  const shop = await aShop(house);
  const ticket = await aTicket(house, shop);
  house.clock.pass(10 * MINUTE_MS);
  const messageId = await aReply(house, shop, ticket);
  const sentOf = () =>
    house.sendgrid.accepted().filter(({ body }) => JSON.stringify(body).includes(messageId)).length;
  return { shop, ticket, messageId, sentOf };
}

describe("delivering a reply", () => {
  it("hands it over once, and meets the clock at the moment of acceptance", async () => {
    const { shop, ticket, messageId, sentOf } = await aWaitingReply();
    house.clock.pass(MINUTE_MS);

    await drainJobs(house);

    const message = await lookAt(house, shop).message(messageId);
    expect(message).toMatchObject({ delivery: "accepted", attempts: 1 });
    expect(message.providerMessageId).not.toBeNull();
    expect(sentOf()).toBe(1);
    expect(await lookAt(house, shop).clocks(ticket.id)).toMatchObject([
      { metAt: new Date(house.clock()), metBy: messageId },
    ]);
    expect((await lookAt(house, shop).ticket(ticket.id)).dueAt).toBeNull();
  });

  it("hands it over once when three workers have the job at the same time", async () => {
    const { shop, messageId, sentOf } = await aWaitingReply();
    const which = { shopId: shop.id, messageId };

    await Promise.all([1, 2, 3].map(() => deliverReply(house.deps, which)));

    expect(sentOf()).toBe(1);
    expect((await lookAt(house, shop).message(messageId)).attempts).toBe(1);
  });

  it.each([500, 429])(
    "queues it again when the provider answers %i, with nothing sent twice",
    async (status) => {
      const { shop, ticket, messageId, sentOf } = await aWaitingReply();
      house.sendgrid.fail({ times: 1, kind: "status", status });

      const first = await drainJobs(house);

      expect(first).toMatchObject([{ name: "deliver-reply", outcome: "failed" }]);
      expect((await lookAt(house, shop).message(messageId)).delivery).toBe("queued");
      expect(await lookAt(house, shop).clocks(ticket.id)).toMatchObject([{ metAt: null }]);
      await drainJobs(house, { evenIfNotDue: true });
      expect(await lookAt(house, shop).message(messageId)).toMatchObject({
        delivery: "accepted",
        attempts: 2,
      });
      expect(sentOf()).toBe(1);
    },
  );

  it("passes on how long the provider asked to wait", async () => {
    const { shop, messageId } = await aWaitingReply();
    house.sendgrid.fail({ times: 1, kind: "status", status: 429, retryAfterSeconds: 7 });

    const fault = await deliverReply(house.deps, { shopId: shop.id, messageId }).catch(
      (error: unknown) => error,
    );

    expect(fault).toBeInstanceOf(TemporaryFault);
    expect((fault as TemporaryFault).retryAfterMs).toBeGreaterThanOrEqual(6_000);
  });

  it("fails for good what the provider refuses, and says why at the message", async () => {
    const { shop, ticket, messageId, sentOf } = await aWaitingReply();
    house.sendgrid.fail({ times: 1, kind: "status", status: 400 });

    await drainJobs(house);

    const message = await lookAt(house, shop).message(messageId);
    expect(message.delivery).toBe("failed");
    expect(message.deliveryReason).toBeTruthy();
    expect(sentOf()).toBe(0);
    expect(await lookAt(house, shop).clocks(ticket.id)).toMatchObject([{ metAt: null }]);
    expect((await lookAt(house, shop).ticket(ticket.id)).deliveryTrouble).toBe(true);
  });

  it("does not know what became of it when the connection is lost after acceptance, and never sends it again", async () => {
    const { shop, ticket, messageId, sentOf } = await aWaitingReply();
    house.sendgrid.fail({ times: 1, kind: "drop-after-acceptance" });

    await drainJobs(house);
    await deliverReply(house.deps, { shopId: shop.id, messageId });

    expect((await lookAt(house, shop).message(messageId)).delivery).toBe("unknown");
    expect(await lookAt(house, shop).clocks(ticket.id)).toMatchObject([{ metAt: null }]);
    expect(sentOf()).toBe(1);
    expect((await lookAt(house, shop).ticket(ticket.id)).deliveryTrouble).toBe(true);
  });

  it("lets the provider's event settle what is unknown, with the clock met when it was accepted", async () => {
    const { shop, ticket, messageId, sentOf } = await aWaitingReply();
    house.sendgrid.fail({ times: 1, kind: "drop-after-acceptance" });
    await drainJobs(house);
    const at = house.clock();
    house.clock.pass(20 * MINUTE_MS);

    await acceptDeliveryEvents(house.deps, [
      anEvent({ shopId: shop.id, messageId, kind: "processed", at }),
    ]);
    await drainJobs(house);

    expect((await lookAt(house, shop).message(messageId)).delivery).toBe("accepted");
    const [clock] = await lookAt(house, shop).clocks(ticket.id);
    expect(clock?.metAt && instantOf(clock.metAt)).toBe(at);
    expect(sentOf()).toBe(1);
    expect((await lookAt(house, shop).ticket(ticket.id)).deliveryTrouble).toBe(false);
  });

  it("takes an attempt that a killed worker left behind for unknown, and does not send it again", async () => {
    const { shop, messageId, sentOf } = await aWaitingReply();
    const send = () => Promise.reject(new Error("killed in the middle of the call"));
    const dying: Deps = { ...house.deps, mailer: { send } };
    await expect(deliverReply(dying, { shopId: shop.id, messageId })).rejects.toThrow("killed");

    await drainJobs(house);

    expect(await lookAt(house, shop).message(messageId)).toMatchObject({
      delivery: "unknown",
      attempts: 1,
    });
    expect(sentOf()).toBe(0);
  });

  it("does not step back when the provider's event was faster than its answer", async () => {
    const { shop, messageId } = await aWaitingReply();
    const { mailer } = house.deps;
    const slow: Deps = {
      ...house.deps,
      mailer: {
        send: async (mail) => {
          const outcome = await mailer.send(mail);
          const at = house.clock();
          const event = anEvent({ shopId: shop.id, messageId, kind: "delivered", at });
          await acceptDeliveryEvents(house.deps, [event]);
          await drainJobs({
            ...house,
            deps: {
              ...house.deps,
              mailer: { send: () => Promise.reject(new Error("a second send")) },
            },
          });
          return outcome;
        },
      },
    };
    await house.begin();

    await deliverReply(slow, { shopId: shop.id, messageId });

    expect((await lookAt(house, shop).message(messageId)).delivery).toBe("delivered");
  });

  it("sends nothing for a shop that has uninstalled the app", async () => {
    const { shop, ticket, messageId, sentOf } = await aWaitingReply();
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.shop.update({ where: { id: shop.id }, data: { uninstalledAt: new Date(house.clock()) } }),
    );

    await drainJobs(house);

    expect(await lookAt(house, shop).message(messageId)).toMatchObject({
      delivery: "failed",
      deliveryReason: "the app was uninstalled",
    });
    expect(sentOf()).toBe(0);
    expect((await lookAt(house, shop).ticket(ticket.id)).deliveryTrouble).toBe(true);
  });

  it("has nothing to send of another shop's message", async () => {
    const { messageId, sentOf } = await aWaitingReply();
    const other = await aShop(house);

    await deliverReply(house.deps, { shopId: other.id, messageId });

    expect(sentOf()).toBe(0);
  });

  it("sends nothing twice and loses nothing when the worker dies at the instant of acceptance, ten times", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const { mailer } = house.deps;
    // The provider has it, and nobody is left to note its answer.
    const send = async (mail: Parameters<typeof mailer.send>[0]) => {
      await mailer.send(mail);
      throw new Error("killed");
    };
    const dying: Deps = { ...house.deps, mailer: { send } };
    const before = house.sendgrid.accepted().length;
    const replies: MessageId[] = [];
    for (let round = 0; round < 10; round += 1) {
      const messageId = await aReply(house, shop, ticket);
      const which = { shopId: shop.id, messageId };
      await expect(deliverReply(dying, which)).rejects.toThrow("killed");
      replies.push(messageId);
    }

    await drainJobs(house);
    const states = async () =>
      (await lookAt(house, shop).messages(ticket.id)).flatMap(({ delivery }) => delivery ?? []);
    expect(await states()).toEqual(replies.map(() => "unknown"));
    const at = house.clock();
    await acceptDeliveryEvents(
      house.deps,
      replies.map((messageId) =>
        anEvent({ shopId: shop.id, messageId, kind: "delivered", at, providerEventId: messageId }),
      ),
    );
    await drainJobs(house);

    expect(await states()).toEqual(replies.map(() => "delivered"));
    expect(house.sendgrid.accepted().length - before).toBe(10);
  });

  it("tells the whole way of a message, to its own shop alone", async () => {
    const { shop, ticket, messageId } = await aWaitingReply();
    house.sendgrid.fail({ times: 1, kind: "status", status: 429 });
    await drainJobs(house);
    house.clock.pass(1_000);
    await drainJobs(house, { evenIfNotDue: true });
    house.clock.pass(1_000);
    const at = house.clock();
    const event = anEvent({ shopId: shop.id, messageId, kind: "delivered", at });
    await acceptDeliveryEvents(house.deps, [event]);
    await drainJobs(house);

    const which = { ticketId: ticket.id, messageId };
    const journey = await readJourneyPage(house.deps.db, shop.id, which);

    expect(inPlainEnglish(journey?.steps.map(({ words }) => words))).toEqual([
      "Written by Marlen Vogt",
      "Handed to the mail provider",
      "The mail provider asked to come back later: too many requests",
      "Handed to the mail provider",
      "The mail provider took it",
      "Delivered",
    ]);
    const other = await aShop(house);
    expect(await readJourneyPage(house.deps.db, other.id, which)).toBeNull();
  });
});
