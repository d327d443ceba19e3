import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import { giveUpSurvey } from "#app/services/csat/give-up-survey.ts";
import { planSurvey } from "#app/services/occasion/plan-survey.ts";
import { sweepSurveys } from "#app/services/csat/sweep-surveys.ts";
import { skipSurvey } from "#app/services/csat/skip-survey.ts";
import { acceptShopWebhook } from "#app/services/shop/accept-shop-webhook.ts";
import { beginBulkChange } from "#app/services/bulk/begin-bulk-change.ts";
import { aBuyer, aRequest, press } from "#tests/integration/services/proof/a-request.ts";
import type { TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import {
  anAskingShop,
  aResolvedTicket,
  aSentSurvey,
  hoursPass,
  surveyId,
  surveyOf,
  surveysTo,
} from "./a-survey.ts";

const house = useHouse();

const jobsOf = async ({ id }: TestShop) =>
  (await house.queue.findJobs<{ shopId: string }>("send-survey")).filter(
    ({ state, data }) => state === "created" && data.shopId === id,
  );

describe("planning to ask a customer", () => {
  it("happens when the ticket is resolved, for as long after as the owner chose, about its agent", async () => {
    const shop = await anAskingShop(house, { delayHours: 5 });
    const ticket = await aResolvedTicket(house, shop);

    expect(await surveyOf(house, shop, ticket.id)).toMatchObject({
      agentId: shop.owner.id,
      dueAt: new Date(house.clock() + 5 * HOUR_MS),
      addressKey: null,
      sentAt: null,
    });
  });

  it("happens as well when many tickets are closed at once", async () => {
    const shop = await anAskingShop(house);
    const { customer } = aBuyer(house);
    const ticket = await aRequest(house, shop, { from: customer.email, text: "Hello there" });
    await press(house, shop, ticket, { text: "Hello." });
    await drainJobs(house);
    await beginBulkChange(house.deps, {
      shopId: shop.id,
      by: shop.owner,
      step: { kind: "close", reason: "", cause: "" },
      ticketIds: [ticket.id],
      key: "close",
    });
    await drainJobs(house);

    expect(await surveyOf(house, shop, ticket.id)).not.toBeNull();
  });

  it("does not happen for another change, nor for a ticket of another shop", async () => {
    const shop = await anAskingShop(house);
    const other = await anAskingShop(house);
    const ticket = await aRequest(house, shop, { from: aBuyer(house).customer.email });
    const done = { kind: "status", from: "open", to: "resolved", by: "Kim" } as const;
    const plan = (shopId: typeof shop.id, events: Parameters<typeof planSurvey>[3]["events"]) =>
      inShopBySql(house.deps.db, shopId, (tx) =>
        planSurvey(house.deps, tx, shopId, { ticketId: ticket.id, events }),
      );

    await plan(shop.id, [
      { ...done, to: "waiting" },
      { kind: "spam", by: "Kim" },
    ]);
    await plan(shop.id, [{ ...done, from: "resolved", to: "closed" }]);
    await plan(other.id, [done]);

    expect(await surveyOf(house, shop, ticket.id)).toBeNull();
    expect(await surveyOf(house, other, ticket.id)).toBeNull();
  });
});

describe("the sweep for customers who are to be asked", () => {
  it("starts one job when the time has come, and none before or twice", async () => {
    const shop = await anAskingShop(house);
    await aResolvedTicket(house, shop);
    house.clock.pass(24 * HOUR_MS - 1);
    await sweepSurveys(house.deps);
    expect(await jobsOf(shop)).toHaveLength(0);

    house.clock.pass(1);
    await sweepSurveys(house.deps);
    await sweepSurveys(house.deps);

    expect(await jobsOf(shop)).toHaveLength(1);
  });

  it("finds a survey again whose job was lost", async () => {
    const shop = await anAskingShop(house);
    const ticket = await aResolvedTicket(house, shop);
    house.clock.pass(24 * HOUR_MS);
    await sweepSurveys(house.deps);
    for (const { id } of await jobsOf(shop)) await house.queue.cancel("send-survey", id);

    await hoursPass(house, 2);

    expect(surveysTo(house, ticket.customerAddress, shop)).toHaveLength(1);
  });

  it("leaves alone a shop that uninstalled the app", async () => {
    const shop = await anAskingShop(house);
    await aResolvedTicket(house, shop);
    await acceptShopWebhook(house.deps, {
      domain: shop.domain,
      webhookId: "gone",
      topic: "app/uninstalled",
      payload: {},
    });
    await drainJobs(house);
    house.clock.pass(24 * HOUR_MS);

    await sweepSurveys(house.deps);

    expect(await jobsOf(shop)).toHaveLength(0);
  });
});

describe("giving a survey up", () => {
  it("keeps the reason, and changes nothing of one that was sent", async () => {
    const shop = await anAskingShop(house);
    const ticket = await aResolvedTicket(house, shop);
    const id = surveyId(await surveyOf(house, shop, ticket.id));
    await giveUpSurvey(house.deps, { shopId: shop.id, surveyId: id });
    expect((await surveyOf(house, shop, ticket.id))?.skippedFor).toBe("not-sent");

    const sent = await aSentSurvey(house);
    const sentId = surveyId(await sent.row());
    await expectSameAfterRepeating(house, () =>
      giveUpSurvey(house.deps, { shopId: sent.shop.id, surveyId: sentId }),
    );
  });

  it("says nothing in the history that somebody did themselves", async () => {
    const shop = await anAskingShop(house);
    const ticket = await aResolvedTicket(house, shop);
    const id = surveyId(await surveyOf(house, shop, ticket.id));
    await inShopBySql(house.deps.db, shop.id, (tx) =>
      skipSurvey(
        house.deps,
        tx,
        { shopId: shop.id, surveyId: id },
        { ticketId: ticket.id, why: "spam" },
      ),
    );

    expect((await lookAt(house, shop).history(ticket.id)).map(({ kind }) => kind)).not.toContain(
      "survey",
    );
  });
});
