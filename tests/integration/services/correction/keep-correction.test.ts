import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readTicketQuality } from "#app/data/pages/ticket-quality.server.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { HOUR_MS, type Instant } from "#app/domain/shared/instant.ts";
import { sendReply, type SendReply } from "#app/services/reply/send-reply.ts";
import { takeBackSend } from "#app/services/reply/take-back-send.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import { undoMove } from "#app/services/ticket/undo-move.ts";
import { aReply, aShop, aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aDeskWithUndo, sendIt } from "#tests/integration/services/reply/a-waiting-send.ts";

const house = useHouse();

/** A ticket with an answer that the customer has. */
async function anAnswer() {
  const shop = await aShop(house);
  const ticket = await aTicket(house, shop);
  const wrongId = await aReply(house, shop, ticket, { text: "We take it back for 14 days." });
  await drainJobs(house);
  return { shop, ticket, wrongId };
}

const press = (
  { shop, ticket, wrongId }: { shop: TestShop; ticket: TestTicket; wrongId: string },
  change: Partial<SendReply> = {},
): SendReply => ({
  shopId: shop.id,
  ticketId: ticket.id,
  author: shop.owner,
  text: "This corrects our mail: we take it back for 30 days.",
  to: ticket.customerAddress,
  seenMessageId: ticket.messageId,
  idempotencyKey: `a-correction-of-${wrongId}`,
  correction: { correctsId: wrongId, cause: "policy", wrong: "14 days instead of 30" },
  ...change,
});

const correctionsOf = async ({
  shop,
  ticket,
}: {
  shop: TestShop;
  ticket: { id: TestTicket["id"] };
}) => (await readTicketQuality(house.deps.db, shop.id, ticket.id)).corrections;
const rowsOf = (shop: TestShop) =>
  inShop(house.deps.db, shop.id, async (tx) => ({
    corrections: await tx.correction.findMany(),
    reviews: await tx.review.findMany(),
  }));

describe("correcting an answer", () => {
  it("sends a marked reply in the same thread, counted by its cause, and has it reviewed", async () => {
    const at = await anAnswer();

    const { messageId } = await sendReply(house.deps, press(at));
    await drainJobs(house);

    expect(await correctionsOf(at)).toMatchObject([
      { correctsId: at.wrongId, messageId, cause: "policy", wrong: "14 days instead of 30" },
    ]);
    const sent = await lookAt(house, at.shop).message(messageId as MessageId);
    const wrong = await lookAt(house, at.shop).message(at.wrongId);
    expect(sent.subject).toBe(wrong.subject);
    expect((await lookAt(house, at.shop).history(at.ticket.id)).at(-1)).toEqual({
      kind: "correction",
      cause: "policy",
      by: "Marlen Vogt",
    });
    expect((await rowsOf(at.shop)).reviews).toMatchObject([
      { agentId: at.shop.owner.id, reasons: [{ why: "corrected" }] },
    ]);
    await expectSameAfterRepeating(house, () => sendReply(house.deps, press(at)));
  });

  it("is possible once the customer has the answer, and only then", async () => {
    const at = await anAnswer();
    const quality = () => readTicketQuality(house.deps.db, at.shop.id, at.ticket.id);
    expect((await quality()).correctable).toEqual([at.wrongId]);
    const waiting = await aReply(house, at.shop, at.ticket, { text: "One more thing." });

    expect((await quality()).correctable).toEqual([at.wrongId]);
    const tooEarly = press({ ...at, wrongId: waiting });
    await expectRefusal(sendReply(house.deps, tooEarly), "conflict");
    expect((await rowsOf(at.shop)).corrections).toEqual([]);
  });

  it("is refused for the customer's mail, for an answer on another ticket or in another shop, and for none", async () => {
    const at = await anAnswer();
    const other = await aTicket(house, at.shop, { seed: "other" });
    const abroad = await anAnswer();
    const wrong = (wrongId: string) => sendReply(house.deps, press({ ...at, wrongId }));

    await expectRefusal(wrong(at.ticket.messageId), "conflict");
    await expectRefusal(sendReply(house.deps, press({ ...at, ticket: other })), "not-found");
    await expectRefusal(wrong(abroad.wrongId), "not-found");
    await expectRefusal(wrong("no-id"), "not-found");
    const messages = await lookAt(house, at.shop).messages(at.ticket.id);
    expect(messages.filter(({ kind }) => kind === "outbound")).toHaveLength(1);
  });

  it("never happened when it is taken back, and its draft is a correction again", async () => {
    const { shop, ticket } = await aDeskWithUndo(house);
    const wrongId = await sendIt(house, shop, ticket, { idempotencyKey: "the-wrong-one" });
    house.clock.pass(HOUR_MS);
    await drainJobs(house, { evenIfNotDue: true });
    const { correction = null } = press({ shop, ticket, wrongId });
    const messageId = await sendIt(house, shop, ticket, {
      correction,
      savedReplyFilled: "We take it back for 14 days.",
      idempotencyKey: "the-correction",
    });
    expect(await correctionsOf({ shop, ticket })).toHaveLength(1);

    const { draft } = await takeBackSend(house.deps, {
      shopId: shop.id,
      messageId,
      by: shop.owner,
    });

    expect(await correctionsOf({ shop, ticket })).toEqual([]);
    expect(draft.choices).toMatchObject({ correction, filled: "We take it back for 14 days." });
  });

  it("is kept while it waits for its hour", async () => {
    const at = await anAnswer();
    const sendAt = { at: (house.clock() + HOUR_MS) as Instant, hours: "shop" } as const;

    await sendReply(house.deps, press(at, { sendAt }));

    expect(await correctionsOf(at)).toHaveLength(1);
  });

  it("follows its reply to the ticket that this was merged into, and back", async () => {
    const at = await anAnswer();
    await sendReply(house.deps, press(at));
    const into = await aTicket(house, at.shop, { seed: "into" });
    const step = { shopId: at.shop.id, ticketId: at.ticket.id, by: at.shop.owner };

    const { moveId } = await mergeTickets(house.deps, { ...step, into: into.id });
    expect(await correctionsOf({ shop: at.shop, ticket: into })).toHaveLength(1);
    await undoMove(house.deps, { shopId: at.shop.id, moveId, by: at.shop.owner });

    expect(await correctionsOf({ shop: at.shop, ticket: into })).toEqual([]);
    expect(await correctionsOf(at)).toHaveLength(1);
  });

  it("holds no card number, whatever the agent wrote of it", async () => {
    const at = await anAnswer();
    const wrong = "The card 4111 1111 1111 1111 was named";

    await sendReply(
      house.deps,
      press(at, { correction: { correctsId: at.wrongId, cause: "other", wrong } }),
    );

    expect((await correctionsOf(at))[0]?.wrong).not.toContain("4111 1111");
  });
});
