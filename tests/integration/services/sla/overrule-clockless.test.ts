import { describe, expect, it } from "vitest";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { overruleClockless } from "#app/services/sla/overrule-clockless.ts";
import { changeStatus } from "#app/services/ticket/change-status.ts";
import { aCustomerMail, aReply, arrives, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

/** A ticket that was answered and resolved, and then thanked for. */
async function aThankedTicket(text = "Thank you so much!", reply = "It is on its way.") {
  const shop = await aShop(house);
  const ticket = await aTicket(house, shop);
  await aReply(house, shop, ticket, { text: reply });
  await drainJobs(house);
  await changeStatus(house.deps, {
    shopId: shop.id,
    ticketId: ticket.id,
    by: shop.owner,
    to: "resolved",
    seen: "waiting",
  });
  house.clock.pass(HOUR_MS);
  const thankedAt = new Date(house.clock());
  await arrives(house, shop, aCustomerMail({ text, inReplyTo: ticket.messageIdHeader }));
  await drainJobs(house);
  const thanks = (await lookAt(house, shop).messages(ticket.id)).at(-1);
  const ask = { shopId: shop.id, ticketId: ticket.id, messageId: thanks?.id as MessageId };
  return { shop, ticket, thanks, thankedAt, ask };
}

describe("a mere thank-you", () => {
  it("starts no clock and leaves a resolved ticket resolved, and the message says why", async () => {
    const { shop, ticket, thanks } = await aThankedTicket();

    expect(thanks?.clockless).toBe("It only says thank you");
    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({
      status: "resolved",
      unansweredSince: null,
      dueAt: null,
      preview: "Thank you so much!",
    });
    expect(await lookAt(house, shop).clocks(ticket.id)).toHaveLength(1);
    expect(await lookAt(house, shop).history(ticket.id)).not.toContainEqual({ kind: "reopened" });
  });

  it("is an answer where our reply asked something: it opens the ticket", async () => {
    const { shop, ticket, thanks } = await aThankedTicket("Thank you!", "Which size do you wear?");

    expect(thanks?.clockless).toBeNull();
    expect((await lookAt(house, shop).ticket(ticket.id)).status).toBe("open");
  });

  it("opens a ticket like any mail where it answers nothing", async () => {
    const shop = await aShop(house);

    const ticket = await aTicket(house, shop, { text: "Thank you!" });

    expect(await lookAt(house, shop).clocks(ticket.id)).toHaveLength(1);
    expect((await lookAt(house, shop).message(ticket.messageId)).clockless).toBeNull();
  });
});

describe("saying that a mail wants an answer", () => {
  it("starts its clock from its receipt and opens the ticket, once", async () => {
    const { shop, ticket, thankedAt, ask } = await aThankedTicket();
    house.clock.pass(HOUR_MS);

    await overruleClockless(house.deps, { ...ask, by: shop.owner });
    await overruleClockless(house.deps, { ...ask, by: shop.owner });

    expect((await lookAt(house, shop).clocks(ticket.id)).at(-1)).toMatchObject({
      kind: "next-reply",
      startedBy: ask.messageId,
      startedAt: thankedAt,
      state: "running",
    });
    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({
      status: "open",
      resolvedAt: null,
      unansweredSince: thankedAt,
      dueKind: "next-reply",
    });
    const said = (await lookAt(house, shop).history(ticket.id)).filter(
      ({ kind }) => kind === "wants-answer",
    );
    expect(said).toEqual([{ kind: "wants-answer", message: ask.messageId, by: "Marlen Vogt" }]);
  });

  it("is not for those who only read, nor for another shop or another ticket", async () => {
    const { shop, ask } = await aThankedTicket();
    const other = await aShop(house);
    const elsewhere = await aTicket(house, shop, { from: "bob@post.example" });

    await expect(
      overruleClockless(house.deps, { ...ask, by: { ...shop.owner, role: "read-only" } }),
    ).rejects.toMatchObject({ kind: "not-allowed" });
    await expect(
      overruleClockless(house.deps, { ...ask, shopId: other.id, by: other.owner }),
    ).rejects.toMatchObject({ kind: "not-found" });
    await expect(
      overruleClockless(house.deps, { ...ask, ticketId: elsewhere.id, by: shop.owner }),
    ).rejects.toMatchObject({ kind: "not-found" });
  });
});
