import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { HOUR_MS, type Instant } from "#app/domain/shared/instant.ts";
import { deliverReply } from "#app/services/reply/deliver-reply.ts";
import { takeBackSend } from "#app/services/reply/take-back-send.ts";
import { aCustomerMail, arrives, aShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aDeskWithUndo, anUpload, sendIt, timesSent } from "./a-waiting-send.ts";

const house = useHouse();

describe("taking a reply back", () => {
  it("leaves nothing of it but its writer's draft, and the ticket as it was", async () => {
    const { shop, ticket } = await aDeskWithUndo(house);
    const before = await lookAt(house, shop).ticket(ticket.id);
    const { uploadId } = await anUpload(house, shop);
    const html = "<p>See the <strong>chart</strong>.</p>";
    const messageId = await sendIt(house, shop, ticket, { html, uploadIds: [uploadId] });
    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({ status: "waiting" });

    const { draft } = await takeBackSend(house.deps, {
      ...{ shopId: shop.id, messageId, by: shop.owner },
    });

    expect(draft).toMatchObject({
      kind: "reply",
      html,
      to: [ticket.customerAddress],
      seenMessageId: ticket.messageId,
      uploads: [{ uploadId, fileName: "size-chart.txt" }],
    });
    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(1);
    const { status, unansweredSince, newestAt, preview } = before;
    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({
      ...{ status, unansweredSince, newestAt, preview },
    });
    house.clock.pass(HOUR_MS);
    await drainJobs(house, { evenIfNotDue: true });
    expect(timesSent(house, messageId)).toBe(0);
  });

  it("keeps what its writer has begun since below it", async () => {
    const { shop, ticket } = await aDeskWithUndo(house);
    const messageId = await sendIt(house, shop, ticket, { html: "<p>First.</p>" });
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.draft.create({
        data: {
          ...{ shopId: shop.id, id: house.deps.newId<string>(), ticketId: ticket.id },
          ...{ memberId: shop.owner.id, kind: "reply", html: "<p>Second.</p>", version: 4 },
          ...{ startedAt: new Date(house.clock()), changedAt: new Date(house.clock()) },
        },
      }),
    );

    const { draft } = await takeBackSend(house.deps, {
      ...{ shopId: shop.id, messageId, by: shop.owner },
    });

    expect(draft).toMatchObject({ html: "<p>First.</p><p>Second.</p>", version: 5 });
  });

  it("leaves a customer's newer mail as it is", async () => {
    const { shop, ticket } = await aDeskWithUndo(house);
    const first = await lookAt(house, shop).ticket(ticket.id);
    const messageId = await sendIt(house, shop, ticket);
    house.clock.pass(1_000);
    const mail = { text: "Never mind, hurry up?", inReplyTo: ticket.messageIdHeader };
    await arrives(house, shop, aCustomerMail(mail));
    await drainJobs(house);

    await takeBackSend(house.deps, { shopId: shop.id, messageId, by: shop.owner });

    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({
      status: "open",
      preview: "Never mind, hurry up?",
      unansweredSince: first.unansweredSince,
    });
  });

  it("sets a ticket that was resolved back to that", async () => {
    const { shop, ticket } = await aDeskWithUndo(house);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.ticket.updateMany({ data: { status: "resolved", resolvedAt: new Date(house.clock()) } }),
    );
    const messageId = await sendIt(house, shop, ticket);

    await takeBackSend(house.deps, { shopId: shop.id, messageId, by: shop.owner });

    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({ status: "resolved" });
    const words = (await lookAt(house, shop).history(ticket.id)).map(({ kind }) => kind);
    expect(words.slice(-2)).toEqual(["send-taken-back", "status"]);
  });

  it("is refused once the mail provider has it", async () => {
    const { shop, ticket } = await aDeskWithUndo(house);
    const messageId = await sendIt(house, shop, ticket);
    house.clock.pass(10_000);
    await drainJobs(house, { evenIfNotDue: true });

    const step = { shopId: shop.id, messageId, by: shop.owner };
    expect(await expectRefusal(takeBackSend(house.deps, step), "conflict")).toMatch(/has left/);
    expect(timesSent(house, messageId)).toBe(1);
  });

  it("is refused after an attempt without an answer: the customer may have it", async () => {
    const { shop, ticket } = await aDeskWithUndo(house);
    const messageId = await sendIt(house, shop, ticket);
    house.clock.pass(10_000);
    house.sendgrid.fail({ times: 1, kind: "drop-after-acceptance" });
    await drainJobs(house, { evenIfNotDue: true });

    const step = { shopId: shop.id, messageId, by: shop.owner };
    await expectRefusal(takeBackSend(house.deps, step), "conflict");
  });

  it("at the instant of delivery either happens or the mail goes out, never both and never neither", async () => {
    const { shop, ticket } = await aDeskWithUndo(house);
    for (const round of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const messageId = await sendIt(house, shop, ticket);
      house.clock.pass(10_000);
      const which = { shopId: shop.id, messageId };
      const take = () => takeBackSend(house.deps, { ...which, by: shop.owner });

      const [first, second] = round % 2 === 0 ? [take, deliver] : [deliver, take];
      const outcomes = await Promise.allSettled([first(), second()]);

      const taken = outcomes.filter(
        ({ status, ...rest }) => status === "fulfilled" && "value" in rest && rest.value,
      );
      expect(taken.length + timesSent(house, messageId)).toBe(1);

      function deliver(): Promise<void> {
        return deliverReply(house.deps, which);
      }
    }
  });

  it("is not for those who only read, and not for another shop", async () => {
    const { shop, ticket } = await aDeskWithUndo(house);
    const other = await aShop(house);
    const messageId = await sendIt(house, shop, ticket);
    const step = { shopId: shop.id, messageId, by: { ...shop.owner, role: "read-only" as const } };

    await expectRefusal(takeBackSend(house.deps, step), "not-allowed");
    const foreign = { shopId: other.id, messageId, by: other.owner };
    await expectRefusal(takeBackSend(house.deps, foreign), "not-found");
  });

  it("is possible at any time before a chosen hour", async () => {
    const { shop, ticket } = await aDeskWithUndo(house);
    const at = (house.clock() + 20 * HOUR_MS) as Instant;
    const messageId = await sendIt(house, shop, ticket, { sendAt: { at, hours: "shop" } });
    house.clock.pass(19 * HOUR_MS);

    const step = { shopId: shop.id, messageId, by: shop.owner };
    expect((await takeBackSend(house.deps, step)).draft.html).toBe("<p>It is on its way.</p>");
  });
});
