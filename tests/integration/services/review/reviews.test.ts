import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { readExamplePage, readExamplesPage } from "#app/data/pages/examples-page.server.ts";
import { readReviewPage } from "#app/data/pages/review-page.server.ts";
import { readReviewsPage } from "#app/data/pages/reviews-page.server.ts";
import type { ReviewReason } from "#app/domain/review/review-reason.ts";
import type { MemberId, ReviewId } from "#app/domain/shared/ids.ts";
import { HOUR_MS, type Instant } from "#app/domain/shared/instant.ts";
import { eraseTicketWords } from "#app/services/privacy/erase-ticket-words.ts";
import { addExample } from "#app/services/review/add-example.ts";
import { keepExample } from "#app/services/review/keep-example.ts";
import { queueReview } from "#app/services/review/queue-review.ts";
import { removeExample } from "#app/services/review/remove-example.ts";
import { submitReview } from "#app/services/review/submit-review.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aReply, aShop, aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const scores = { accurate: 3, courteous: 3, complete: 2, policy: 3 };

const queue = (
  shop: TestShop,
  ticket: Pick<TestTicket, "id">,
  why: ReviewReason,
  given: { readonly agentId?: MemberId | null; readonly later?: number } = {},
) =>
  inShopBySql(house.deps.db, shop.id, (tx) =>
    queueReview(house.deps, tx, shop.id, {
      ticketId: ticket.id,
      why,
      agentId: given.agentId ?? null,
      at: (house.clock() + (given.later ?? 0)) as Instant,
    }),
  );

const listFor = (shop: TestShop, reader: MemberId) =>
  readReviewsPage(house.deps.db, shop.id, { reader, ticketPrefix: "MJ" });

/** A ticket that the owner answered, waiting for a review; and an agent who may review it. */
async function aReview() {
  const shop = await aShop(house);
  const ticket = await aTicket(house, shop);
  await aReply(house, shop, ticket, { text: "Dear Ana Sommer, it comes tomorrow." });
  await queue(shop, ticket, "missed");
  const agent = await aMember(house, shop);
  const { reviews } = await listFor(shop, agent.id);
  const reviewId = reviews[0]?.reviewId as ReviewId;
  return { shop, ticket, agent, reviewId };
}

describe("the review queue", () => {
  it("holds each ticket once, its most telling reason first, and tells whose work it is", async () => {
    const { shop, ticket, agent } = await aReview();
    const other = await aTicket(house, shop, { seed: "other" });
    await queue(shop, ticket, "long");
    await queue(shop, ticket, "missed", { later: HOUR_MS });
    await queue(shop, other, "low-rating", { agentId: null });

    const { reviews, open, own } = await listFor(shop, agent.id);

    expect(reviews).toMatchObject([
      { ticketId: other.id, reasons: ["low-rating"], agent: null },
      { ticketId: ticket.id, reasons: ["missed", "long"], agent: "Marlen Vogt" },
    ]);
    expect({ open, own }).toEqual({ open: 2, own: 0 });
  });

  it("shows nobody their own work, which others review", async () => {
    const { shop, reviewId } = await aReview();

    expect(await listFor(shop, shop.owner.id)).toEqual({ reviews: [], open: 0, own: 1 });
    const ask = { reviewId, reader: shop.owner.id, ticketPrefix: "MJ" };
    expect(await readReviewPage(house.deps.db, shop.id, ask)).toBeNull();
    const step = { shopId: shop.id, reviewId, by: shop.owner, scores, note: "" };
    const given = { ...step, exampleTitle: null };
    await expectRefusal(submitReview(house.deps, given), "not-allowed");
  });

  it("shows the thread, and which review comes next", async () => {
    const { shop, ticket, agent, reviewId } = await aReview();
    const ask = { reviewId, reader: agent.id, ticketPrefix: "MJ" };
    expect(await readReviewPage(house.deps.db, shop.id, ask)).toMatchObject({
      review: { ticketId: ticket.id, reasons: ["missed"], isReviewed: false },
      messages: [{ kind: "inbound" }, { kind: "outbound", wrong: null }],
      next: null,
    });

    const other = await aTicket(house, shop, { seed: "other" });
    await queue(shop, other, "random", { later: HOUR_MS });

    const { reviews } = await listFor(shop, agent.id);
    const next = reviews.find((one) => one.ticketId === other.id)?.reviewId;
    expect(await readReviewPage(house.deps.db, shop.id, ask)).toMatchObject({ next });
  });

  it("takes one review a ticket, in its history; another occasion queues the ticket again", async () => {
    const { shop, ticket, agent, reviewId } = await aReview();
    const given = { shopId: shop.id, reviewId, by: agent, scores, note: " Kind. " };

    await submitReview(house.deps, { ...given, exampleTitle: null });

    expect((await listFor(shop, agent.id)).reviews).toEqual([]);
    const [row] = await inShop(house.deps.db, shop.id, (tx) => tx.review.findMany());
    expect(row).toMatchObject({ reviewedById: agent.id, scores, note: "Kind." });
    expect((await lookAt(house, shop).history(ticket.id)).at(-1)).toEqual({
      kind: "review",
      by: agent.name,
    });
    await expectSameAfterRepeating(house, () =>
      expectRefusal(submitReview(house.deps, { ...given, exampleTitle: null }), "conflict"),
    );
    await queue(shop, ticket, "reopened");
    expect((await listFor(shop, agent.id)).reviews).toMatchObject([{ reasons: ["reopened"] }]);
  });

  it("keeps nothing of a review that makes an example without a title", async () => {
    const { shop, ticket, agent, reviewId } = await aReview();
    const given = { shopId: shop.id, reviewId, by: agent, scores, note: "Read it" };

    await expectRefusal(submitReview(house.deps, { ...given, exampleTitle: " " }), "invalid");
    expect((await listFor(shop, agent.id)).reviews).toHaveLength(1);
    await submitReview(house.deps, { ...given, exampleTitle: "A late parcel" });

    expect(await readExamplesPage(house.deps.db, shop.id)).toMatchObject([
      { ticketId: ticket.id, title: "A late parcel", note: "Read it", addedBy: agent.name },
    ]);
  });

  it("is not for readers, and not in another shop", async () => {
    const { shop, agent, reviewId } = await aReview();
    const other = await aShop(house);
    const given = { shopId: shop.id, reviewId, by: agent, scores, note: "", exampleTitle: null };
    const reader = { ...agent, role: "read-only" as const };

    await expectRefusal(submitReview(house.deps, { ...given, by: reader }), "not-allowed");
    const foreign = { ...given, shopId: other.id, by: other.owner };
    await expectRefusal(submitReview(house.deps, foreign), "not-found");
    const ask = { reviewId, reader: agent.id, ticketPrefix: "MJ" };
    expect(await readReviewPage(house.deps.db, other.id, ask)).toBeNull();
    expect((await listFor(other, agent.id)).reviews).toEqual([]);
  });
});

describe("an example ticket", () => {
  const example = (shop: TestShop, ticket: TestTicket) => ({
    shopId: shop.id,
    ticketId: ticket.id,
    by: shop.owner,
    title: "A late parcel",
    note: "Say when it comes.",
  });

  it("is read without the names, mails and numbers of the people in it", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop, {
      subject: "Order #1001 of Ana Sommer",
      text: "Hello, I am Ana Sommer, ana.sommer@post.example, +49 151 2345678. Where is #1001?",
    });
    await aReply(house, shop, ticket, { text: "Dear Ana, it comes tomorrow." });
    await addExample(house.deps, example(shop, ticket));

    const page = await readExamplePage(house.deps.db, shop.id, ticket.id);

    expect(page).toMatchObject({ title: "A late parcel", note: "Say when it comes." });
    expect(page?.messages.map(({ from }) => from)).toEqual(["customer", "shop"]);
    expect(page?.messages[1]?.text).toContain("Dear [name], it comes tomorrow.");
    const all = JSON.stringify(page).toLowerCase();
    for (const trace of ["ana", "sommer", "2345678", "1001", "post.example"])
      expect(all).not.toContain(trace);
  });

  it("names its customer in no title and no note either", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const given = { title: "How Ana Sommer got her ring", note: "Mrs. Sommer was patient" };

    await addExample(house.deps, { ...example(shop, ticket), ...given });

    const masked = { title: "How [name] got her ring", note: "Mrs. [name] was patient" };
    expect(await readExamplesPage(house.deps.db, shop.id)).toMatchObject([masked]);
    expect(await readExamplePage(house.deps.db, shop.id, ticket.id)).toMatchObject(masked);
  });

  it("is changed by adding it again, and taken out without harm to the ticket", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    await addExample(house.deps, example(shop, ticket));
    await expectSameAfterRepeating(house, () => addExample(house.deps, example(shop, ticket)));
    await addExample(house.deps, { ...example(shop, ticket), title: "Another title" });
    expect(await readExamplesPage(house.deps.db, shop.id)).toMatchObject([
      { title: "Another title" },
    ]);

    await removeExample(house.deps, example(shop, ticket));

    expect(await readExamplesPage(house.deps.db, shop.id)).toEqual([]);
    expect(await readExamplePage(house.deps.db, shop.id, ticket.id)).toBeNull();
    await expectSameAfterRepeating(house, () => removeExample(house.deps, example(shop, ticket)));
    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(1);
  });

  it("goes with what its people wrote", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    await addExample(house.deps, example(shop, ticket));
    const erased = { shopId: shop.id, ticketId: ticket.id, own: true, addresses: null };
    await eraseTicketWords(house.deps, erased);

    expect(await readExamplesPage(house.deps.db, shop.id)).toEqual([]);
    const again = inShopBySql(house.deps.db, shop.id, (tx) =>
      keepExample(tx, shop.id, {
        ticketId: ticket.id,
        example: { title: "A title", note: "" },
        at: house.clock(),
        by: shop.owner,
      }),
    );
    await expectRefusal(again, "not-found");
  });

  it("is not for readers, and not in another shop", async () => {
    const shop = await aShop(house);
    const other = await aShop(house);
    const ticket = await aTicket(house, shop);
    const reader = { ...shop.owner, role: "read-only" as const };
    const mine = example(shop, ticket);

    await expectRefusal(addExample(house.deps, { ...mine, by: reader }), "not-allowed");
    await expectRefusal(removeExample(house.deps, { ...mine, by: reader }), "not-allowed");
    const foreign = { ...mine, shopId: other.id, by: other.owner };
    await expectRefusal(addExample(house.deps, foreign), "not-found");
    await addExample(house.deps, mine);
    expect(await readExamplePage(house.deps.db, other.id, ticket.id)).toBeNull();
    await removeExample(house.deps, foreign);
    expect(await readExamplesPage(house.deps.db, shop.id)).toHaveLength(1);
  });
});
