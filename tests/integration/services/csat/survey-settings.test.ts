import { describe, expect, it } from "vitest";
import { readSurveyPage } from "#app/data/pages/survey-page.server.ts";
import { readSurveySettingsPage } from "#app/data/pages/survey-settings-page.server.ts";
import { defaultSurveySettings, surveySettingsForm } from "#app/domain/csat/survey-settings.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import { recordRating } from "#app/services/csat/record-rating.ts";
import { requestSurveyTest } from "#app/services/csat/request-survey-test.ts";
import { saveSurveySettings } from "#app/services/csat/save-survey-settings.ts";
import { sendSurveyTest } from "#app/services/csat/send-survey-test.ts";
import { sentTo } from "#tests/integration/services/proof/a-request.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { anAskingShop, aResolvedTicket, hoursPass, surveyOf } from "./a-survey.ts";

const house = useHouse();

const form = (enabled: boolean, delayHours = "24") => ({
  ...surveySettingsForm(defaultSurveySettings),
  enabled,
  delayHours,
});
const page = (shop: TestShop) =>
  readSurveySettingsPage(house.deps.db, shop.id, {
    memberId: shop.owner.id,
    since: new Date(house.clock() - 30 * 24 * HOUR_MS),
  });
const OWNER = "marlen@mejurn.example";

describe("the owner saying how customers are asked", () => {
  it("is off until then, and asks about nothing that was resolved before", async () => {
    const shop = await aShop(house);
    const before = await aResolvedTicket(house, shop, { seed: "before" });
    expect((await page(shop)).settings).toEqual(defaultSurveySettings);
    expect(await surveyOf(house, shop, before.id)).toBeNull();

    const at = house.clock();
    await saveSurveySettings(house.deps, {
      shopId: shop.id,
      member: shop.owner,
      form: form(true),
      seenChangedAt: null,
    });
    await hoursPass(house, 48);

    expect(await surveyOf(house, shop, before.id)).toBeNull();
    expect(await page(shop)).toMatchObject({ changedAt: at, settings: { enabledAt: at } });
  });

  it("stops what was planned when it is switched off", async () => {
    const shop = await anAskingShop(house);
    const ticket = await aResolvedTicket(house, shop);
    const { changedAt } = await page(shop);
    await saveSurveySettings(house.deps, {
      shopId: shop.id,
      member: shop.owner,
      form: form(false),
      seenChangedAt: changedAt,
    });
    await hoursPass(house, 24);

    expect((await surveyOf(house, shop, ticket.id))?.skippedFor).toBe("switched-off");
    expect((await page(shop)).asked).toEqual({ sent: 0, answered: 0 });
  });

  it("is nobody else's to say, and not said over what somebody changed meanwhile", async () => {
    const shop = await anAskingShop(house);
    const save = (role: "agent" | "owner", seenChangedAt: null) =>
      saveSurveySettings(house.deps, {
        shopId: shop.id,
        member: { ...shop.owner, role },
        form: form(true),
        seenChangedAt,
      });

    await expectRefusal(save("agent", null), "not-allowed");
    await expectRefusal(save("owner", null), "conflict");
  });

  it("keeps nothing of a form with something wrong in it", async () => {
    const shop = await anAskingShop(house);

    await expectSameAfterRepeating(house, async () => {
      const outcome = await saveSurveySettings(house.deps, {
        shopId: shop.id,
        member: shop.owner,
        form: form(true, "soon"),
        seenChangedAt: (await page(shop)).changedAt,
      });
      expect(outcome.kind).toBe("invalid");
    });
  });
});

describe("the owner's test of a survey", () => {
  it("goes to the owner alone, and its link opens a page that keeps nothing", async () => {
    const shop = await anAskingShop(house, { words: { de: { thanks: "Danke!" } } });
    const before = sentTo(house, OWNER).length;
    await requestSurveyTest(house.deps, { shopId: shop.id, member: shop.owner, language: "de" });
    await drainJobs(house);

    const mail = sentTo(house, OWNER).at(before);
    expect(mail?.subject).toMatch(/^Wie zufrieden sind Sie\? \[[A-Z]+-1000\]$/);
    const token = /\/survey\/([0-9a-f]{40})/.exec(mail?.content[0]?.value ?? "")?.[1] ?? "";
    const ask = { token, wanted: "de", now: house.clock() };
    expect(await readSurveyPage(house.deps.db, ask)).toMatchObject({
      state: "open",
      until: null,
      number: null,
      own: { thanks: "Danke!" },
    });
    await expectSameAfterRepeating(house, async () => {
      expect(await recordRating(house.deps, { token, rating: 1, comment: "?" })).toEqual({
        kind: "test",
      });
    });
  });

  it("is the owner's alone", async () => {
    const shop = await anAskingShop(house);
    const member = { ...shop.owner, role: "agent" } as const;

    await expectRefusal(
      requestSurveyTest(house.deps, { shopId: shop.id, member, language: "en" }),
      "not-allowed",
    );
  });

  it("is sent to nobody who is of another shop", async () => {
    const shop = await anAskingShop(house);
    const other = await anAskingShop(house);
    const before = house.sendgrid.accepted().length;

    await sendSurveyTest(house.deps, { shopId: shop.id, memberId: other.owner.id, language: "en" });

    expect(house.sendgrid.accepted()).toHaveLength(before);
  });
});
