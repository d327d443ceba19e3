import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { surveyTokenHash } from "#app/data/records/surveys.server.ts";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { recordRating } from "#app/services/csat/record-rating.ts";
import { surveyToken } from "#app/services/csat/survey-token.ts";
import { acceptShopWebhook } from "#app/services/shop/accept-shop-webhook.ts";
import { undoMove } from "#app/services/ticket/undo-move.ts";
import { readTicketPage } from "#app/data/pages/ticket-page.server.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import { aBuyer, aRequest } from "#tests/integration/services/proof/a-request.ts";
import type { TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { anAskingShop, aSentSurvey, surveyId } from "./a-survey.ts";

const house = useHouse();

const reviewsOf = (shop: TestShop, ticketId: TicketId) =>
  inShop(house.deps.db, shop.id, (tx) => tx.review.findMany({ where: { ticketId } }));
const noticesOf = async (shop: TestShop) => {
  const rows = await inShop(house.deps.db, shop.id, (tx) =>
    tx.notice.findMany({ orderBy: { id: "asc" } }),
  );
  return rows.filter(({ kind }) => kind === "rated" || kind === "low-rating");
};
const triggersOf = (shop: TestShop) =>
  inShop(house.deps.db, shop.id, (tx) =>
    tx.flowTrigger.findMany({ where: { handle: "rating-received" }, orderBy: { id: "asc" } }),
  );

describe("a customer saying how it went", () => {
  it("is kept with the survey, the ticket and its history, and its agent and Flow hear of it", async () => {
    const { shop, ticket, answer, row, history } = await aSentSurvey(house);

    expect(await answer(5, "Quick and kind!")).toEqual({ kind: "taken" });

    expect(await row()).toMatchObject({
      rating: 5,
      comment: "Quick and kind!",
      answeredAt: new Date(house.clock()),
      changedAt: null,
    });
    expect((await lookAt(house, shop).ticket(ticket.id)).rating).toBe(5);
    expect((await history()).at(-1)).toEqual({ kind: "survey", step: "answered", rating: 5 });
    expect(await noticesOf(shop)).toMatchObject([
      { kind: "rated", memberId: shop.owner.id, ticketId: ticket.id },
    ]);
    const [trigger] = await triggersOf(shop);
    expect(JSON.parse(trigger?.subject ?? "")).toEqual({ rating: 5, comment: "Quick and kind!" });
    expect((await reviewsOf(shop, ticket.id)).map(({ reasons }) => reasons)).not.toContainEqual(
      expect.arrayContaining([expect.objectContaining({ why: "low-rating" })]),
    );
  });

  it.each([1, 2] as const)("queues a review and tells the owner of a rating of %i", async (low) => {
    const { shop, ticket, answer } = await aSentSurvey(house);

    await answer(low, "The clasp is broken again");

    const [review] = await reviewsOf(shop, ticket.id);
    expect(review?.reasons).toEqual(
      expect.arrayContaining([expect.objectContaining({ why: "low-rating" })]),
    );
    const notices = await noticesOf(shop);
    expect(notices).toMatchObject([{ kind: "low-rating", memberId: shop.owner.id }]);
    expect(JSON.stringify(notices)).not.toContain("clasp");
  });

  it("queues no review of a rating in the middle", async () => {
    const { shop, ticket, answer } = await aSentSurvey(house);

    await answer(3);

    const reasons = (await reviewsOf(shop, ticket.id)).flatMap((one) => one.reasons as object[]);
    expect(reasons.map((one) => "why" in one && one.why)).not.toContain("low-rating");
  });

  it("changes nothing when the same answer comes twice, and writes no clock", async () => {
    const { shop, ticket, answer } = await aSentSurvey(house);
    await answer(2, "Slow");
    const clocks = await lookAt(house, shop).clocks(ticket.id);

    await expectSameAfterRepeating(house, () => answer(2, "Slow"));

    expect(await lookAt(house, shop).clocks(ticket.id)).toEqual(clocks);
  });

  it("takes one of two answers that arrive at once as the change of the other", async () => {
    const { answer, row, history } = await aSentSurvey(house);

    await Promise.all([answer(5), answer(1)]);

    const steps = (await history()).map((event) => "step" in event && event.step);
    expect(steps).toEqual(["asked", "answered", "changed"]);
    const rating = (await history()).at(-1);
    expect(rating).toMatchObject({ rating: (await row())?.rating });
  });

  it("can be changed for 7 days after the first answer, and not on the eighth", async () => {
    const { shop, ticket, answer, row, history } = await aSentSurvey(house);
    const first = house.clock();
    await answer(5);
    house.clock.pass(7 * DAY_MS - 1);

    expect(await answer(1, "It broke")).toEqual({ kind: "taken" });
    expect(await row()).toMatchObject({
      rating: 1,
      answeredAt: new Date(first),
      changedAt: new Date(house.clock()),
    });
    expect((await history()).at(-1)).toEqual({ kind: "survey", step: "changed", rating: 1 });
    expect((await noticesOf(shop)).map(({ kind }) => kind)).toEqual(["rated", "low-rating"]);

    house.clock.pass(1);
    await expectSameAfterRepeating(house, async () => {
      expect(await answer(5)).toEqual({ kind: "settled" });
    });
    expect((await lookAt(house, shop).ticket(ticket.id)).rating).toBe(1);
  });

  it("tells nobody anew of a comment that was only reworded", async () => {
    const { shop, answer, row } = await aSentSurvey(house);
    await answer(2, "Slow");
    await answer(2, "Slow, but kind");

    expect(await noticesOf(shop)).toHaveLength(1);
    expect(await triggersOf(shop)).toHaveLength(1);
    expect((await row())?.comment).toBe("Slow, but kind");
  });

  it("is refused once the link is 30 days old", async () => {
    const { answer } = await aSentSurvey(house);
    house.clock.pass(30 * DAY_MS);

    await expectSameAfterRepeating(house, async () => {
      expect(await answer(5)).toEqual({ kind: "expired" });
    });
  });

  it("is taken from nobody without the very link: not by a made-up one, another shop's key, or the stored hash", async () => {
    const { token, row } = await aSentSurvey(house);
    const other = await anAskingShop(house);
    const id = surveyId(await row());
    const wrapped = (await lookAt(house, other).shop()).shopKey;
    const forged = surveyToken(house.deps, house.deps.shopKeys.open(other.id, wrapped), id);
    const tries = ["0".repeat(40), forged, surveyTokenHash(token), `${token}' or '1'='1`, ""];

    expect(forged).not.toBe(token);
    for (const one of tries)
      expect(await recordRating(house.deps, { token: one, rating: 5, comment: null })).toEqual({
        kind: "unknown",
      });
    expect((await row())?.rating).toBeNull();
  });

  it("is not taken any more once the shop has uninstalled the app", async () => {
    const { shop, answer } = await aSentSurvey(house);
    await acceptShopWebhook(house.deps, {
      domain: shop.domain,
      webhookId: "gone",
      topic: "app/uninstalled",
      payload: {},
    });
    await drainJobs(house);

    await expectSameAfterRepeating(house, async () => {
      expect(await answer(5)).toEqual({ kind: "gone" });
    });
  });

  it("stands on the ticket that has the mail now, when the one asked about was merged", async () => {
    const { shop, ticket, answer, row } = await aSentSurvey(house);
    const into = await aRequest(house, shop, {
      from: aBuyer(house).customer.email,
      subject: "The same again",
      seed: "into",
    });
    await mergeTickets(house.deps, {
      shopId: shop.id,
      ticketId: ticket.id,
      into: into.id,
      by: shop.owner,
    });

    await answer(1);

    expect((await lookAt(house, shop).ticket(into.id)).rating).toBe(1);
    expect((await lookAt(house, shop).history(into.id)).at(-1)).toMatchObject({ kind: "survey" });
    expect((await row())?.rating).toBe(1);
    expect(await reviewsOf(shop, into.id)).toHaveLength(1);
  });

  it("goes along when its ticket is merged, and comes back when that is undone", async () => {
    const { shop, ticket, answer } = await aSentSurvey(house);
    await answer(2, "Slow");
    const into = await aRequest(house, shop, {
      from: aBuyer(house).customer.email,
      subject: "The same again",
      seed: "into",
    });
    const { moveId } = await mergeTickets(house.deps, {
      shopId: shop.id,
      ticketId: ticket.id,
      into: into.id,
      by: shop.owner,
    });
    const page = (ticketId: TicketId) =>
      readTicketPage(house.deps.db, shop.id, { ticketId, ticketPrefix: "MJ", now: house.clock() });

    expect((await lookAt(house, shop).ticket(into.id)).rating).toBe(2);
    expect((await page(into.id))?.survey).toMatchObject({
      rating: 2,
      comment: "Slow",
      number: `MJ-${ticket.number}`,
    });

    await undoMove(house.deps, { shopId: shop.id, moveId, by: shop.owner });

    expect((await lookAt(house, shop).ticket(into.id)).rating).toBeNull();
    expect((await page(into.id))?.survey).toBeNull();
    expect((await page(ticket.id))?.survey).toMatchObject({ rating: 2, number: null });
  });

  it("begins workflows of Shopify Flow", async () => {
    const { shop, answer } = await aSentSurvey(house);
    await answer(4, "Thanks");

    const jobs = await drainJobs(house);

    expect(jobs.filter(({ name }) => name === "send-flow-trigger")).toMatchObject([
      { outcome: "done" },
    ]);
    expect((await triggersOf(shop))[0]).toMatchObject({ handle: "rating-received" });
  });
});
