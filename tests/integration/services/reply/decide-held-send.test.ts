import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readOutboxPage } from "#app/data/pages/outbox-page.server.ts";
import { lockOutboundMessage } from "#app/data/records/messages.server.ts";
import { listOpenPromises } from "#app/data/records/promises.server.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { HOUR_MS, MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import { decideHeldSend } from "#app/services/reply/decide-held-send.ts";
import { deliverReply } from "#app/services/reply/deliver-reply.ts";
import { findDueSend } from "#app/services/reply/find-due-send.ts";
import { holdSend } from "#app/services/reply/hold-send.ts";
import { lockWaitingSend } from "#app/services/reply/lock-waiting-send.ts";
import { leaveOutbox } from "#app/services/reply/note-reply.ts";
import type { SendReply } from "#app/services/reply/send-reply.ts";
import { settleAttempts } from "#app/services/reply/settle-attempts.ts";
import { whyHold } from "#app/services/reply/why-hold.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import {
  aCustomerMail,
  arrives,
  aShop,
  aTicket,
  type TestShop,
  type TestTicket,
} from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aDeskWithUndo, sendIt, timesSent } from "./a-waiting-send.ts";

const house = useHouse();
const WAITS_MS = 18 * HOUR_MS;

describe("a reply that leaves at a chosen hour", () => {
  it("changes nothing about its ticket before, and all of it then", async () => {
    const { shop, ticket, messageId } = await aScheduledReply({
      html: "<p>You will get it back by 12 December 2026. Is that fine?</p>",
      promises: [],
    });
    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({ status: "open" });
    expect(timesSent(house, messageId)).toBe(0);

    await passAndDrain();

    expect(timesSent(house, messageId)).toBe(1);
    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({ status: "waiting" });
    expect(await lookAt(house, shop).message(messageId)).toMatchObject({
      at: new Date(house.clock()),
      delivery: "accepted",
      beforeSend: null,
    });
    expect(await lookAt(house, shop).clocks(ticket.id)).toMatchObject([
      { metAt: new Date(house.clock()) },
    ]);
  });

  it("is held at once when the customer writes first, and rings at its writer", async () => {
    const { shop, ticket, messageId } = await aScheduledReply();

    await customerWrites(shop, ticket);

    expect(await lookAt(house, shop).message(messageId)).toMatchObject({ heldFor: "new-message" });
    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({ deliveryTrouble: true });
    const notices = await inShop(house.deps.db, shop.id, (tx) => tx.notice.findMany());
    expect(notices).toMatchObject([{ kind: "send-held", memberId: shop.owner.id }]);
    const page = { search: "", after: null, ticketPrefix: "MJ" };
    expect((await readOutboxPage(house.deps.db, shop.id, page)).waiting).toMatchObject([
      { messageId, held: "The customer wrote first." },
    ]);
    await passAndDrain();
    expect(timesSent(house, messageId)).toBe(0);
  });

  it("is not held for a machine's answer", async () => {
    const { shop, ticket, messageId } = await aScheduledReply();
    const mail = aCustomerMail({ text: "I am away.", inReplyTo: ticket.messageIdHeader });
    const automatic = Buffer.from("Auto-Submitted: auto-replied\r\n");
    await arrives(house, shop, Buffer.concat([automatic, mail]));
    await drainJobs(house);

    await passAndDrain();

    expect(timesSent(house, messageId)).toBe(1);
  });

  it.each([
    [
      "merged",
      async (shop, ticket) => {
        const other = await aTicket(house, shop);
        await mergeTickets(house.deps, {
          ...{ shopId: shop.id, ticketId: ticket.id, into: other.id, by: shop.owner },
        });
      },
    ],
    ["spam", (shop) => change(shop, 'update "Ticket" set "spamAt" = now()')],
    ["author", (shop) => change(shop, 'update "Member" set "role" = \'blocked\'')],
    [
      "recipient",
      (shop) => change(shop, 'update "Ticket" set "customerAddress" = \'new@post.example\''),
    ],
    [
      "suppressed",
      (shop, ticket) =>
        change(
          shop,
          `insert into "Suppression" ("shopId", "address", "reason", "at")
      values ('${shop.id}', '${ticket.customerAddress}', 'bounced', now())`,
        ),
    ],
  ] satisfies [string, (shop: TestShop, ticket: TestTicket) => Promise<unknown>][])(
    "waits for a person when its hour comes: %s",
    async (heldFor, happens) => {
      const { shop, ticket, messageId } = await aScheduledReply();
      await happens(shop, ticket);

      await passAndDrain();

      expect(await lookAt(house, shop).message(messageId)).toMatchObject({
        heldFor,
        delivery: "queued",
      });
      expect(timesSent(house, messageId)).toBe(0);
    },
  );

  it("is handed over by the sweep when its job was lost", async () => {
    const { shop, messageId } = await aScheduledReply();
    await house.queue.deleteAllJobs();
    house.clock.pass(WAITS_MS + 3 * MINUTE_MS);

    await settleAttempts(house.deps);
    await drainJobs(house);

    expect(timesSent(house, messageId)).toBe(1);
    expect(await lookAt(house, shop).message(messageId)).toMatchObject({ delivery: "accepted" });
  });

  it("does nothing when its job starts too soon", async () => {
    const { shop, messageId } = await aScheduledReply();
    const which = { shopId: shop.id, messageId };

    expect(await findDueSend(house.deps, which)).toBeNull();
    await deliverReply(house.deps, which);

    expect(timesSent(house, messageId)).toBe(0);
    expect(await lookAt(house, shop).message(messageId)).toMatchObject({ attempts: 0 });
  });

  it("keeps the promises that it was to keep, unless somebody struck them", async () => {
    const { shop, ticket, messageId } = await aScheduledReply({
      html: "<p>We will write to you by 12 December 2026.</p>",
      promises: [{ words: "by 12 December 2026", nth: 0, choice: "accept" }],
    });
    const gone = house.deps.newId<string>();

    await inShop(house.deps.db, shop.id, async (tx) => {
      const message = await lockOutboundMessage(tx, shop.id, messageId);
      if (!message?.beforeSend) throw new Error("nothing waits");
      const { ticket: locked } = await lockWaitingSend(tx, {
        ...{ shopId: shop.id, messageId, by: shop.owner },
      });
      const plan = { ...message.beforeSend.plan, keeps: [gone] };
      await leaveOutbox(house.deps, tx, shop.id, {
        message: { ...message, beforeSend: { ...message.beforeSend, plan } },
        ...{ ticket: locked, author: shop.owner },
      });
      expect(await listOpenPromises(tx, shop.id, ticket.id)).toHaveLength(1);
    });
  });
});

describe("deciding about a send that waits", () => {
  it("sends a held one after all, as the answer to what its reader has seen", async () => {
    const { shop, ticket, messageId } = await aScheduledReply();
    const newest = await customerWrites(shop, ticket);
    const step = { shopId: shop.id, messageId, by: shop.owner, sendAt: null };
    await expectRefusal(decideHeldSend(house.deps, step), "conflict");

    await decideHeldSend(house.deps, { ...step, seenMessageId: newest });
    await drainJobs(house);

    expect(timesSent(house, messageId)).toBe(1);
    expect(await lookAt(house, shop).message(messageId)).toMatchObject({
      ...{ heldFor: null, seenMessageId: newest, delivery: "accepted" },
    });
    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({
      ...{ status: "waiting", deliveryTrouble: false },
    });
  });

  it("moves it to another hour, and only then does it leave", async () => {
    const { shop, messageId } = await aScheduledReply();
    const at = (house.clock() + 2 * WAITS_MS) as Instant;
    const step = { shopId: shop.id, messageId, by: shop.owner };

    await decideHeldSend(house.deps, { ...step, sendAt: { at, hours: "customer" } });
    await passAndDrain();
    expect(timesSent(house, messageId)).toBe(0);
    house.clock.pass(WAITS_MS);
    await deliverReply(house.deps, { shopId: shop.id, messageId });

    expect(timesSent(house, messageId)).toBe(1);
  });

  it("refuses an hour that has passed, and what is not this shop's or not for its reader", async () => {
    const { shop, messageId } = await aScheduledReply();
    const other = await aShop(house);
    const step = { shopId: shop.id, messageId, by: shop.owner, sendAt: null };
    const past = { at: (house.clock() - 1) as Instant, hours: "own" as const };

    await expectRefusal(decideHeldSend(house.deps, { ...step, sendAt: past }), "invalid");
    await expectRefusal(
      decideHeldSend(house.deps, { ...step, shopId: other.id, by: other.owner }),
      "not-found",
    );
    const by = { ...shop.owner, role: "blocked" as const };
    await expectRefusal(decideHeldSend(house.deps, { ...step, by }), "not-allowed");
  });

  it("refuses what has left", async () => {
    const { shop, messageId } = await aScheduledReply();
    await passAndDrain();

    const step = { shopId: shop.id, messageId, by: shop.owner, sendAt: null };
    await expectRefusal(decideHeldSend(house.deps, step), "conflict");
  });

  it("finds nothing wrong with a send that nothing overtook, and says why it was held in its journey", async () => {
    const { shop, messageId } = await aScheduledReply();
    const which = { shopId: shop.id, messageId, by: shop.owner };

    await inShop(house.deps.db, shop.id, async (tx) => {
      const send = await lockWaitingSend(tx, which);
      expect(await whyHold(house.deps, tx, shop.id, send)).toBeNull();
      const held = {
        message: send.message,
        heldFor: "order-changed",
        words: "It shipped.",
      } as const;
      await holdSend(house.deps, tx, shop.id, held);
    });

    expect((await lookAt(house, shop).message(messageId)).journey).toMatchObject([
      { kind: "written" },
      { kind: "held", words: "It shipped." },
    ]);
  });
});

async function aScheduledReply(change: Partial<SendReply> = {}) {
  const { shop, ticket } = await aDeskWithUndo(house);
  const at = (house.clock() + WAITS_MS) as Instant;
  const sendAt = { at, hours: "shop" } as const;
  const messageId = await sendIt(house, shop, ticket, { sendAt, ...change });
  return { shop, ticket, messageId };
}

/** At the very instant of the mail before: the thread's order tells which is newer. */
async function customerWrites(shop: TestShop, ticket: TestTicket): Promise<MessageId> {
  const mail = {
    text: "It came today, thank you. But is it gold?",
    inReplyTo: ticket.messageIdHeader,
  };
  await arrives(house, shop, aCustomerMail(mail));
  await drainJobs(house);
  const messages = await lookAt(house, shop).messages(ticket.id);
  return messages.findLast(({ kind }) => kind === "inbound")?.id as MessageId;
}

/** Time goes on to the hour that was chosen, and a worker does what is due by our clock. */
async function passAndDrain(): Promise<void> {
  house.clock.pass(WAITS_MS);
  await drainJobs(house, { evenIfNotDue: true });
}

const change = (shop: TestShop, sql: string): Promise<unknown> =>
  inShop(house.deps.db, shop.id, (tx) => tx.$executeRawUnsafe(sql));
