import { describe, expect, it } from "vitest";
import { registerJobs } from "#app/jobs/registry.server.ts";
import {
  carryOutActionJob,
  jobDefinitions,
  tellOldAddressJob,
} from "#app/queue/job-definitions.ts";
import { beginAction } from "#app/services/action/begin-action.ts";
import { alertDueTickets } from "#app/services/alert/alert-due-tickets.ts";
import { mailNotices } from "#app/services/alert/mail-notices.ts";
import { requestSurveyTest } from "#app/services/csat/request-survey-test.ts";
import { saveSurveySettings } from "#app/services/csat/save-survey-settings.ts";
import { sweepSurveys } from "#app/services/csat/sweep-surveys.ts";
import { beginBulkChange } from "#app/services/bulk/begin-bulk-change.ts";
import { linkCustomer } from "#app/services/customer/link-customer.ts";
import { acceptDeliveryEvents } from "#app/services/delivery/accept-delivery-events.ts";
import { acceptShopWebhook } from "#app/services/shop/accept-shop-webhook.ts";
import { inShop } from "#app/data/db.server.ts";
import { defaultSurveySettings, surveySettingsForm } from "#app/domain/csat/survey-settings.ts";
import { defaultMailSettings, mailSettingsForm } from "#app/domain/mail/mail-settings.ts";
import { DAY_MS, HOUR_MS } from "#app/domain/shared/instant.ts";
import { saveMailSettings } from "#app/services/mail/save-mail-settings.ts";
import { saveParcelWatch } from "#app/data/records/parcel-watches.server.ts";
import { findUnscannedLabels } from "#app/services/order/find-unscanned-labels.ts";
import { reconcileShops } from "#app/services/order/reconcile-shops.ts";
import { requestRefresh } from "#app/services/order/request-refresh.ts";
import { askForConfirmation } from "#app/services/proof/ask-for-confirmation.ts";
import { sendCanaries } from "#app/services/mail/send-canaries.ts";
import { keepRetention } from "#app/services/privacy/keep-retention.ts";
import { sweepRules } from "#app/services/rule/sweep-rules.ts";
import { tryRule } from "#app/services/rule/try-rule.ts";
import { sweepReports } from "#app/services/report/sweep-reports.ts";
import { syncTextsOfShops } from "#app/services/shop-text/sync-texts-of-shops.ts";
import { sweepSearch } from "#app/services/search/sweep-search.ts";
import { requestTestMail } from "#app/services/shop/request-test-mail.ts";
import { anEvent } from "#tests/support/an-event.ts";
import { aReply, aShop, aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { checkSendingDomain } from "#app/services/delivery/check-sending-domain.ts";
import { recheckSendingDomains } from "#app/services/delivery/recheck-sending-domains.ts";
import { aSendingDomain } from "#tests/integration/services/delivery/a-sending-domain.ts";
import { aConfirmation, aSubject } from "./services/action/an-action.ts";
import { resolve } from "./services/csat/a-survey.ts";
import { aDraft, aRule, onTime, tags } from "./services/rule/a-rule.ts";
import { aSavedReply } from "./services/saved-reply/a-saved-reply.ts";
import { answersWithin, ownerSaves } from "./services/policy/a-policy-change.ts";

const house = useHouse();

describe("every job", () => {
  it("changes nothing when it runs once more after all is done, in any order", async () => {
    const shop = await aShop(house);
    // Monday 10:00; on Tuesday 14:00 it is warned of.
    const waiting = await aTicket(house, shop, {
      from: "jo.fremd@post.example",
      seed: "unanswered",
    });
    house.clock.pass(DAY_MS + 4 * HOUR_MS);
    // When Shopify was asked last is kept: all jobs run at one time.
    await linkCustomer(house.deps, { shopId: shop.id, ticketId: waiting.id });
    await alertDueTickets(house.deps);
    await mailNotices(house.deps);
    await drainJobs(house);
    await saveMailSettings(house.deps, {
      shopId: shop.id,
      member: shop.owner,
      form: { ...mailSettingsForm(defaultMailSettings), acknowledge: true },
      seenChangedAt: null,
    });
    const [customer] = house.shopify.shops[0]?.customers ?? [];
    await haveRules(shop);
    const ticket = await aTicket(house, shop, { from: customer?.email ?? "" });
    await inShop(house.deps.db, shop.id, async (tx) => {
      const fetchedAt = new Date(0);
      await tx.orderCopy.updateMany({ data: { fetchedAt } });
      await tx.customerCopy.updateMany({ data: { fetchedAt } });
    });
    await requestRefresh(house.deps, { shopId: shop.id, ticketId: ticket.id });
    const messageId = await aReply(house, shop, ticket);
    const [order] = await lookAt(house, shop).orderLinks(ticket.id);
    await askForConfirmation(house.deps, {
      shopId: shop.id,
      ticketId: ticket.id,
      messageId: ticket.messageId,
      orderId: order?.orderGid ?? "",
      by: shop.owner,
    });
    await ownerSaves(house, shop, answersWithin("1"));
    await requestTestMail(house.deps, { shopId: shop.id, role: "owner" });
    const { domain } = shop;
    const webhook = { domain, webhookId: "w", topic: "shop/update", payload: {} };
    await acceptShopWebhook(house.deps, webhook);
    const asked = { topic: "customers/data_request", payload: { customer: { id: 1 } } };
    await acceptShopWebhook(house.deps, { ...webhook, ...asked, webhookId: "data" });
    await keepRetention(house.deps);
    await inShop(house.deps.db, shop.id, (tx) =>
      saveParcelWatch(tx, shop.id, {
        fulfillmentGid: "gid://shopify/Fulfillment/1",
        orderGid: order?.orderGid ?? "",
        orderName: "#1001",
        labelAt: house.clock(),
        lookAt: house.clock(),
      }),
    );
    await beginBulkChange(house.deps, {
      shopId: shop.id,
      by: shop.owner,
      step: { kind: "tag", add: ["Vip"], remove: [] },
      ticketIds: [ticket.id, waiting.id],
      key: "bulk",
    });
    await actAtShopify(shop, ticket, order?.orderGid ?? "", customer?.id ?? "");
    await findUnscannedLabels(house.deps);
    await reconcileShops(house.deps);
    await syncTextsOfShops(house.deps);
    await authenticate(shop);
    await recheckSendingDomains(house.deps);
    await drainJobs(house);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.mailbox.updateMany({ data: { provenAt: new Date(house.clock()) } }),
    );
    await sendCanaries(house.deps);
    const at = house.clock();
    await acceptDeliveryEvents(house.deps, [
      anEvent({ shopId: shop.id, messageId, kind: "delivered", at }),
      anEvent({ shopId: shop.id, messageId, kind: "bounce", at, reason: "550" }),
    ]);
    await drainJobs(house);
    // The new targets made a miss of it.
    await alertDueTickets(house.deps);
    await drainJobs(house);

    await sweepRules(house.deps);
    await tryRule(house.deps, { shopId: shop.id, by: shop.owner, ruleId: null, rule: aDraft() });
    await drainJobs(house);
    await askHowItWent(shop, ticket);
    await drainJobs(house);

    await sweepSearch(house.deps);
    await sweepReports(house.deps);
    await drainJobs(house);

    const payloads = await payloadsByName();

    const jobs = registerJobs(house.deps).toReversed();
    expect([...payloads.keys()].sort()).toEqual(
      jobDefinitions
        .filter((job) => job.cron === undefined)
        .map(({ name }) => name)
        .sort(),
    );
    await expectSameAfterRepeating(house, async () => {
      for (const { job, run } of jobs)
        for (const payload of payloads.get(job.name) ?? [{}]) await run(payload);
    });
  });
});

/** The customer of a ticket that is done, and the owner for a test. */
async function askHowItWent(shop: TestShop, ticket: TestTicket): Promise<void> {
  const settings = { ...defaultSurveySettings, delayHours: 0 };
  await saveSurveySettings(house.deps, {
    shopId: shop.id,
    member: shop.owner,
    form: { ...surveySettingsForm(settings), enabled: true },
    seenChangedAt: null,
  });
  await resolve(house, shop, ticket.id);
  await sweepSurveys(house.deps);
  await requestSurveyTest(house.deps, { shopId: shop.id, member: shop.owner, language: "de" });
}

/** The domain that replies go out from. */
async function authenticate(shop: TestShop): Promise<void> {
  const { id: sendingDomainId, publish } = await aSendingDomain(house, shop);
  publish();
  await checkSendingDomain(house.deps, { shopId: shop.id, role: "owner", sendingDomainId });
}

/** For mail, which is answered, and for time. */
async function haveRules(shop: TestShop): Promise<void> {
  const savedReplyId = await aSavedReply(house, shop);
  const reply = { kind: "reply", savedReplyId } as const;
  await aRule(house, shop, { items: [], actions: [tags("Mail"), reply] });
  const items = [{ field: "quiet-hours", op: "over", values: ["0"] }] as const;
  await aRule(house, shop, { trigger: onTime, items, actions: [tags("Time")] });
}

/** One action that nobody carried out, and a changed email whose old address was not told. */
async function actAtShopify(
  shop: TestShop,
  ticket: TestTicket,
  orderGid: string,
  customerGid: string,
): Promise<void> {
  const { deps } = house;
  house.shopify.grantScopes("mejurn.myshopify.com", ["write_orders", "write_customers"]);
  const note = aSubject(shop, ticket, "note", orderGid);
  const noted = await beginAction(
    deps,
    await aConfirmation(house, note, { note: "Ring the bell" }),
  );
  const email = aSubject(shop, ticket, "customer-email", customerGid);
  const begun = await beginAction(
    deps,
    await aConfirmation(house, email, { email: "n@new.example" }),
  );
  if (begun.kind !== "begun" || noted.kind !== "begun") throw new Error("nothing was begun");
  const { actionId } = begun;
  await inShop(deps.db, shop.id, async (tx) => {
    const done = { state: "done", finishedAt: new Date(house.clock()), after: [] };
    await tx.shopifyAction.update({
      where: { shopId_id: { shopId: shop.id, id: actionId } },
      data: done,
    });
    await deps.enqueue(tx, tellOldAddressJob, { shopId: shop.id, actionId });
    await deps.enqueue(tx, carryOutActionJob, { shopId: shop.id, actionId: noted.actionId });
  });
}

async function payloadsByName(): Promise<Map<string, unknown[]>> {
  const payloads = new Map<string, unknown[]>();
  for (const { name } of jobDefinitions)
    for (const { data } of await house.queue.findJobs(name))
      payloads.set(name, [...(payloads.get(name) ?? []), data]);
  return payloads;
}
