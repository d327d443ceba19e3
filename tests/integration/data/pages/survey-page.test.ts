import { describe, expect, it } from "vitest";
import { readSurveyPage } from "#app/data/pages/survey-page.server.ts";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import { acceptShopWebhook } from "#app/services/shop/accept-shop-webhook.ts";
import { anAskingShop, aSentSurvey } from "#tests/integration/services/csat/a-survey.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const read = (token: string) =>
  readSurveyPage(house.deps.db, { token, wanted: null, now: house.clock() });

describe("what the page behind a survey's link shows", () => {
  it("asks for 30 days, in the shop's words, and changes nothing by being read", async () => {
    const shop = await anAskingShop(house, { words: { en: { thanks: "Cheers!" } } });
    const { token, ticket } = await aSentSurvey(house, shop);

    await expectSameAfterRepeating(house, async () => {
      for (let times = 0; times < 3; times += 1)
        expect(await read(token)).toEqual({
          state: "open",
          shopName: "Mejurn",
          number: `${shop.ticketPrefix}-${ticket.number}`,
          language: "en",
          own: { thanks: "Cheers!" },
          rating: null,
          comment: null,
          isAnswered: false,
          until: "24 December 2026",
        });
    });
    house.clock.pass(30 * DAY_MS);
    expect(await read(token)).toMatchObject({ state: "expired", shopName: "Mejurn" });
  });

  it("shows the answer for as long as it can be changed, and then only that there is one", async () => {
    const { token, answer } = await aSentSurvey(house);
    await answer(4, "Fine");

    expect(await read(token)).toMatchObject({
      state: "open",
      rating: 4,
      comment: "Fine",
      isAnswered: true,
      until: "1 December 2026",
    });
    house.clock.pass(7 * DAY_MS);
    const settled = await read(token);
    expect(settled).toMatchObject({ state: "settled" });
    expect(settled).not.toHaveProperty("comment");
  });

  it("knows no made-up link, and says of a shop that left no more than that it did", async () => {
    const { shop, token } = await aSentSurvey(house);
    expect(await read("0".repeat(40))).toEqual({ state: "unknown" });

    await acceptShopWebhook(house.deps, {
      domain: shop.domain,
      webhookId: "gone",
      topic: "app/uninstalled",
      payload: {},
    });
    await drainJobs(house);

    expect(await read(token)).toEqual({ state: "gone" });
  });
});
