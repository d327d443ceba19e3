import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import { isPickedAtRandom, LONG_THREAD } from "#app/domain/review/reasons-when-done.ts";
import { alertDueTickets } from "#app/services/alert/alert-due-tickets.ts";
import { changeStatus } from "#app/services/ticket/change-status.ts";
import { aCustomerMail, arrives, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { anAnsweredTicket, anUnansweredTicket } from "./a-ticket-to-work-on.ts";

const house = useHouse();

const reviewsOf = (shop: TestShop) =>
  inShop(house.deps.db, shop.id, (tx) => tx.review.findMany({ orderBy: { queuedAt: "asc" } }));
/** Without the picks at random, which no test chooses. */
const reasonsOf = async (shop: TestShop) =>
  (await reviewsOf(shop)).flatMap(({ reasons }) =>
    (reasons as { why: string }[]).map(({ why }) => why).filter((why) => why !== "random"),
  );

describe("what there is to learn from a ticket", () => {
  it("is nothing where a question was answered and the ticket resolved", async () => {
    const { shop, step } = await anAnsweredTicket(house);

    await changeStatus(house.deps, { ...step, to: "resolved", seen: "waiting" });

    expect(await reasonsOf(shop)).toEqual([]);
    expect((await reviewsOf(shop)).length).toBe(isPickedAtRandom(step.ticketId) ? 1 : 0);
  });

  it("is asked where a customer had to write again after the ticket was resolved", async () => {
    const { shop, ticket, step } = await anAnsweredTicket(house);
    await changeStatus(house.deps, { ...step, to: "resolved", seen: "waiting" });

    const mail = aCustomerMail({
      from: "jo.fremd@post.example",
      fromName: "Jo Fremd",
      text: "It still has not come. Where is it?",
      inReplyTo: ticket.messageIdHeader,
      seed: "again",
    });
    await arrives(house, shop, mail, { from: "jo.fremd@post.example" });
    await drainJobs(house);

    expect(await reasonsOf(shop)).toEqual(["reopened"]);
    expect(await reviewsOf(shop)).toMatchObject([{ agentId: shop.owner.id, reviewedAt: null }]);
  });

  it("is asked where an agent opens it again", async () => {
    const { shop, step } = await anAnsweredTicket(house);
    await changeStatus(house.deps, { ...step, to: "resolved", seen: "waiting" });

    await changeStatus(house.deps, { ...step, to: "open", seen: "resolved" });

    expect(await reasonsOf(shop)).toEqual(["reopened"]);
  });

  it("is asked of a long thread of both sides, once it is resolved", async () => {
    const { shop, ticket, step } = await anAnsweredTicket(house);
    await inShop(house.deps.db, shop.id, async (tx) => {
      const [model] = await tx.message.findMany({ where: { kind: "inbound" } });
      if (!model) throw new Error("there is no mail");
      for (let count = 2; count < LONG_THREAD; count += 1)
        await tx.message.create({
          data: {
            ...{ shopId: shop.id, id: house.deps.newId<string>(), ticketId: ticket.id },
            ...{ kind: "inbound", at: model.at, fromName: "Jo", fromAddress: model.fromAddress },
            ...{ to: [], cc: [], subject: "", text: "And?", references: [], limits: [] },
          },
        });
    });

    await changeStatus(house.deps, { ...step, to: "resolved", seen: "waiting", reason: "Done" });

    expect(await reasonsOf(shop)).toEqual(["long"]);
  });

  it("is asked of a missed target, each reason once on one review", async () => {
    const { shop, step } = await anUnansweredTicket(house);
    house.clock.pass(96 * HOUR_MS);

    await alertDueTickets(house.deps);
    const [review] = await reviewsOf(shop);
    expect(await reasonsOf(shop)).toEqual(["missed"]);
    await alertDueTickets(house.deps);
    const done = { reason: "Advertising", cause: "Too few people" };
    await changeStatus(house.deps, { ...step, ...done, to: "resolved", seen: "open" });
    await changeStatus(house.deps, { ...step, to: "open", seen: "resolved" });

    expect(await reasonsOf(shop)).toEqual(["missed", "reopened"]);
    expect(await reviewsOf(shop)).toMatchObject([{ id: review?.id }]);
    await expectSameAfterRepeating(house, () =>
      changeStatus(house.deps, { ...step, to: "open", seen: "resolved" }),
    );
  });
});
