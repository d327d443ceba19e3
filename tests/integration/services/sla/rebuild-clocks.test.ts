import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { HOUR_MS, MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { acceptDeliveryEvents } from "#app/services/delivery/accept-delivery-events.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";
import { anEvent } from "#tests/support/an-event.ts";
import { aCustomerMail, aReply, arrives, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("rebuilding clocks", () => {
  it("promises a first reply from the receipt of the first mail, and keeps why", async () => {
    const shop = await aShop(house);

    const ticket = await aTicket(house, shop);

    const [clock] = await lookAt(house, shop).clocks(ticket.id);
    expect(clock).toMatchObject({
      kind: "first-reply",
      target: "2 business days",
      startedAt: new Date(house.clock()),
      startedBy: ticket.messageId,
      policyVersion: 1,
      calendarVersion: 1,
    });
    expect(clock?.trace).not.toEqual([]);
    expect((await lookAt(house, shop).ticket(ticket.id)).dueAt).toEqual(clock?.dueAt);
  });

  it("leaves the running clock alone when the customer writes again before the answer", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const before = await lookAt(house, shop).clocks(ticket.id);
    house.clock.pass(HOUR_MS);

    await arrives(
      house,
      shop,
      aCustomerMail({ text: "Hello?", inReplyTo: ticket.messageIdHeader }),
    );
    await drainJobs(house);

    expect(await lookAt(house, shop).clocks(ticket.id)).toEqual(before);
  });

  it("promises a next reply when the customer writes after the answer", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    await aReply(house, shop, ticket);
    await drainJobs(house);
    house.clock.pass(HOUR_MS);

    await arrives(
      house,
      shop,
      aCustomerMail({ text: "Thanks, but", inReplyTo: ticket.messageIdHeader }),
    );
    await drainJobs(house);

    expect(await lookAt(house, shop).clocks(ticket.id)).toMatchObject([
      { kind: "first-reply", metAt: expect.any(Date) as Date },
      { kind: "next-reply", metAt: null, startedAt: new Date(house.clock()) },
    ]);
  });

  it("answers what its writer had seen; a mail that came in before the acceptance waits from its own receipt", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    house.sendgrid.fail({ times: 1, kind: "status", status: 503 });
    await aReply(house, shop, ticket);
    await drainJobs(house);
    house.clock.pass(HOUR_MS);
    const receivedAt = new Date(house.clock());
    await arrives(house, shop, aCustomerMail({ text: "And?", inReplyTo: ticket.messageIdHeader }));
    await drainJobs(house);
    house.clock.pass(MINUTE_MS);

    await drainJobs(house, { evenIfNotDue: true });

    expect(await lookAt(house, shop).clocks(ticket.id)).toMatchObject([
      { kind: "first-reply", metAt: new Date(house.clock()) },
      { kind: "next-reply", metAt: null, startedAt: receivedAt },
    ]);
    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({
      status: "open",
      unansweredSince: receivedAt,
      dueKind: "next-reply",
    });
  });

  it("starts no clock for a mail that a second reply has answered meanwhile", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    house.sendgrid.fail({ times: 1, kind: "status", status: 503 });
    await aReply(house, shop, ticket);
    await drainJobs(house);
    house.clock.pass(HOUR_MS);
    await arrives(house, shop, aCustomerMail({ text: "And?", inReplyTo: ticket.messageIdHeader }));
    await drainJobs(house);
    const seen = (await lookAt(house, shop).messages(ticket.id)).findLast(
      ({ kind }) => kind === "inbound",
    );
    await aReply(house, shop, ticket, { seen: seen?.id as MessageId });
    await drainJobs(house);

    await drainJobs(house, { evenIfNotDue: true });

    const clocks = await lookAt(house, shop).clocks(ticket.id);
    expect(clocks.filter(({ metAt }) => metAt === null)).toEqual([]);
  });

  it("takes back the older obligation of two when its reply bounces", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const answer = async () => {
      const messages = await lookAt(house, shop).messages(ticket.id);
      const seen = messages.findLast(({ kind }) => kind === "inbound")?.id as MessageId;
      const messageId = await aReply(house, shop, ticket, { seen });
      await drainJobs(house);
      house.clock.pass(HOUR_MS);
      return messageId;
    };
    const writesAgain = async (text: string) => {
      await arrives(house, shop, aCustomerMail({ text, inReplyTo: ticket.messageIdHeader }));
      await drainJobs(house);
      const receivedAt = new Date(house.clock());
      house.clock.pass(HOUR_MS);
      return receivedAt;
    };
    await answer();
    const second = await writesAgain("A second question");
    const lost = await answer();
    await writesAgain("A third question");

    const at = house.clock();
    await acceptDeliveryEvents(house.deps, [
      anEvent({ shopId: shop.id, messageId: lost, kind: "bounce", at }),
    ]);
    await drainJobs(house);

    const running = (await lookAt(house, shop).clocks(ticket.id)).filter(
      ({ metAt, cancelledAt }) => metAt === null && cancelledAt === null,
    );
    expect(running).toMatchObject([{ kind: "next-reply", startedAt: second }]);
    expect((await lookAt(house, shop).ticket(ticket.id)).unansweredSince).toEqual(second);
  });

  it("changes nothing when nothing happened, and finds nothing on another shop's ticket", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);
    await aReply(house, shop, ticket);
    await drainJobs(house);
    const before = await lookAt(house, shop).clocks(ticket.id);

    const rebuilt = await inShop(house.deps.db, shop.id, (tx) =>
      rebuildClocks(house.deps, tx, shop.id, ticket.id),
    );
    const foreign = await inShop(house.deps.db, other.id, (tx) =>
      rebuildClocks(house.deps, tx, other.id, ticket.id),
    );

    expect(rebuilt.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    expect(foreign).toEqual([]);
    expect(await lookAt(house, shop).clocks(ticket.id)).toEqual(before);
  });
});
