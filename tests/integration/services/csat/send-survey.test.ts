import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { saveSuppression } from "#app/data/records/suppressions.server.ts";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import { sendSurvey } from "#app/services/csat/send-survey.ts";
import { sweepSurveys } from "#app/services/csat/sweep-surveys.ts";
import { markSpam } from "#app/services/ticket/mark-spam.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import { aBuyer, aRequest } from "#tests/integration/services/proof/a-request.ts";
import { arrives, aCustomerMail, stranger } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import {
  anAskingShop,
  aResolvedTicket,
  aSentSurvey,
  hoursPass,
  newestTicket,
  resolve,
  surveyId,
  surveyOf,
  surveysTo,
} from "./a-survey.ts";

const house = useHouse();

describe("asking a customer how it went", () => {
  it("sends one mail with the number alone, a link for each answer, and marks that no machine may answer", async () => {
    const { shop, ticket, token, row, history } = await aSentSurvey(house);

    const mails = surveysTo(house, ticket.customerAddress, shop);
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail?.subject).toBe(`How did we do? [${shop.ticketPrefix}-${ticket.number}]`);
    expect(mail?.headers).toMatchObject({
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "In-Reply-To": ticket.messageIdHeader,
    });
    expect(mail?.reply_to.email).toMatch(/\+\d+-[a-z2-7]{16}@/);
    const [text, html] = mail?.content.map(({ value }) => value) ?? [];
    for (const rating of [1, 2, 3, 4, 5]) {
      expect(text).toContain(`https://loupe.example/survey/${token}?rating=${rating}`);
      expect(html).toContain(`https://loupe.example/survey/${token}?rating=${rating}`);
    }
    expect(`${mail?.subject}${text}${html}`).not.toMatch(/parcel|Ana|#\d{4}\b/i);
    expect(await row()).toMatchObject({
      language: "en",
      skippedFor: null,
      rating: null,
      sentAt: new Date(house.clock()),
      expiresAt: new Date(house.clock() + 30 * DAY_MS),
    });
    expect(await history()).toEqual([{ kind: "survey", step: "asked" }]);
  });

  it("meets no clock and leaves the ticket as it is", async () => {
    const { shop, ticket } = await aSentSurvey(house);

    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({ status: "resolved" });
    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(2);
  });

  it("is threaded: an answer by mail lands on the ticket and opens it", async () => {
    const { shop, ticket } = await aSentSurvey(house);
    const mail = surveysTo(house, ticket.customerAddress, shop).at(-1);

    await arrives(
      house,
      shop,
      aCustomerMail({
        from: ticket.customerAddress,
        text: "The clasp is still broken. Can you look?",
      }),
      { from: ticket.customerAddress, to: [mail?.reply_to.email ?? ""] },
    );
    await drainJobs(house);

    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(3);
    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({ status: "open" });
  });

  it("speaks the customer's language, in the shop's own words where it has some", async () => {
    const shop = await anAskingShop(house, {
      words: { de: { subject: "Waren Sie zufrieden mit {shop}?" } },
    });
    const ticket = await aResolvedTicket(house, shop, {
      text: "Guten Tag, wo ist mein Paket? Ich warte schon seit einer Woche darauf und bin sehr unruhig.",
    });
    await hoursPass(house, 24);

    const mail = surveysTo(house, ticket.customerAddress, shop).at(-1);
    expect(mail?.subject).toMatch(/^Waren Sie zufrieden mit .+\? \[/);
    expect(mail?.content[0]?.value).toContain("Sehr schlecht: https://");
    expect(await surveyOf(house, shop, ticket.id)).toMatchObject({ language: "de" });
  });

  it("asks one address once in 30 days, whatever tickets it has, and then again", async () => {
    const { shop, ticket } = await aSentSurvey(house);
    const second = await aResolvedTicket(house, shop, { subject: "Another thing", seed: "2" });
    await hoursPass(house, 24);
    expect(await surveyOf(house, shop, second.id)).toMatchObject({ skippedFor: "asked-lately" });

    house.clock.pass(29 * DAY_MS);
    const third = await aResolvedTicket(house, shop, { subject: "A third thing", seed: "3" });
    await hoursPass(house, 24);

    expect(await surveyOf(house, shop, third.id)).toMatchObject({ skippedFor: null });
    expect(surveysTo(house, ticket.customerAddress, shop)).toHaveLength(2);
  });

  it.each([
    ["a stranger", stranger],
    ["a customer of the shop", {}],
  ])("does not ask %s whose mail proves nothing, and says so in the history", async (_who, who) => {
    const shop = await anAskingShop(house);
    const ticket = await aResolvedTicket(house, shop, who, { signedBy: null });
    await hoursPass(house, 24);

    expect(surveysTo(house, ticket.customerAddress, shop)).toEqual([]);
    expect(await surveyOf(house, shop, ticket.id)).toMatchObject({
      skippedFor: "unproven",
      sentAt: null,
      addressKey: null,
    });
    expect((await lookAt(house, shop).history(ticket.id)).at(-1)).toEqual({
      kind: "survey",
      step: "skipped",
      why: "unproven",
    });
  });

  it("asks nobody whose mail a machine may have written", async () => {
    const shop = await anAskingShop(house);
    const from = aBuyer(house).customer.email;
    const raw = [Buffer.from("X-Auto-Response-Suppress: All\r\n"), aCustomerMail({ from })];
    await arrives(house, shop, Buffer.concat(raw), { from });
    await drainJobs(house);
    const ticket = await newestTicket(house, shop);
    await resolve(house, shop, ticket.id);
    await hoursPass(house, 24);

    expect(surveysTo(house, ticket.customerAddress, shop)).toEqual([]);
    expect((await surveyOf(house, shop, ticket.id))?.skippedFor).toBe("machine");
  });

  it("asks nobody whose address takes no mail", async () => {
    const shop = await anAskingShop(house);
    const ticket = await aResolvedTicket(house, shop);
    await inShop(house.deps.db, shop.id, (tx) =>
      saveSuppression(tx, shop.id, {
        address: ticket.customerAddress.toLowerCase(),
        reason: "bounced",
        words: null,
        messageId: null,
        at: house.clock(),
      }),
    );
    await hoursPass(house, 24);

    expect((await surveyOf(house, shop, ticket.id))?.skippedFor).toBe("suppressed");
  });

  it("asks nobody once the ticket is open again, spam, or merged", async () => {
    const shop = await anAskingShop(house);
    const reopened = await aResolvedTicket(house, shop, { seed: "a" });
    await resolve(house, shop, reopened.id, "open");
    const spam = await aResolvedTicket(house, shop, { seed: "b", subject: "Rings?" });
    await markSpam(house.deps, { shopId: shop.id, ticketId: spam.id, by: shop.owner });
    const merged = await aResolvedTicket(house, shop, { seed: "c", subject: "Chains?" });
    const into = await aRequest(house, shop, {
      from: aBuyer(house).customer.email,
      subject: "Bracelets?",
      seed: "d",
    });
    await mergeTickets(house.deps, {
      shopId: shop.id,
      ticketId: merged.id,
      into: into.id,
      by: shop.owner,
    });
    await hoursPass(house, 24);

    const why = async (id: typeof spam.id) => (await surveyOf(house, shop, id))?.skippedFor;
    expect([await why(reopened.id), await why(spam.id), await why(merged.id)]).toEqual([
      "reopened",
      "spam",
      "merged",
    ]);
    expect(surveysTo(house, reopened.customerAddress, shop)).toEqual([]);
  });

  it("asks after all when a ticket that was opened again is resolved once more", async () => {
    const shop = await anAskingShop(house);
    const ticket = await aResolvedTicket(house, shop);
    await resolve(house, shop, ticket.id, "open");
    await hoursPass(house, 24);
    await resolve(house, shop, ticket.id);
    await hoursPass(house, 23);
    expect(surveysTo(house, ticket.customerAddress, shop)).toEqual([]);

    await hoursPass(house, 1);

    expect(surveysTo(house, ticket.customerAddress, shop)).toHaveLength(1);
  });

  it("asks once a ticket, however often it is resolved", async () => {
    const { shop, ticket } = await aSentSurvey(house);
    house.clock.pass(40 * DAY_MS);
    await resolve(house, shop, ticket.id, "open");
    await resolve(house, shop, ticket.id, "closed");
    await hoursPass(house, 48);

    expect(surveysTo(house, ticket.customerAddress, shop)).toHaveLength(1);
  });

  it("changes nothing when the job runs again, or for a survey of another shop", async () => {
    const { shop, row } = await aSentSurvey(house);
    const other = await anAskingShop(house);
    const id = surveyId(await row());

    await expectSameAfterRepeating(house, async () => {
      await sendSurvey(house.deps, { shopId: shop.id, surveyId: id });
      await sendSurvey(house.deps, { shopId: other.id, surveyId: id });
    });
  });

  it("waits while the provider asks to come back later", async () => {
    const shop = await anAskingShop(house);
    const ticket = await aResolvedTicket(house, shop);
    house.clock.pass(DAY_MS);
    await sweepSurveys(house.deps);
    house.sendgrid.fail({ times: 1, kind: "status", status: 503 });
    const [first] = (await drainJobs(house)).filter(({ name }) => name === "send-survey");
    expect(first?.outcome).toBe("failed");
    expect(await surveyOf(house, shop, ticket.id)).toMatchObject({ sentAt: null, tokenHash: null });

    await drainJobs(house, { evenIfNotDue: true });

    expect(surveysTo(house, ticket.customerAddress, shop)).toHaveLength(1);
  });

  it("is given up with its reason where the provider refuses", async () => {
    const shop = await anAskingShop(house);
    const ticket = await aResolvedTicket(house, shop);
    house.sendgrid.fail({ times: 1, kind: "status", status: 400 });
    await hoursPass(house, 24);

    expect(await surveyOf(house, shop, ticket.id)).toMatchObject({
      skippedFor: "not-sent",
      sentAt: null,
    });
  });

  it("never sends twice where no answer came from the provider", async () => {
    const shop = await anAskingShop(house);
    const ticket = await aResolvedTicket(house, shop);
    house.sendgrid.fail({ times: 1, kind: "drop-after-acceptance" });
    await hoursPass(house, 24);
    await hoursPass(house, 24);

    expect(surveysTo(house, ticket.customerAddress, shop)).toHaveLength(1);
    expect((await surveyOf(house, shop, ticket.id))?.sentAt).not.toBeNull();
  });
});
