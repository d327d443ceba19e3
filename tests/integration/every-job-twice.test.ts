import { describe, expect, it } from "vitest";
import { registerJobs } from "#app/jobs/registry.server.ts";
import { jobDefinitions } from "#app/queue/job-definitions.ts";
import { alertDueTickets } from "#app/services/alert/alert-due-tickets.ts";
import { mailNotices } from "#app/services/alert/mail-notices.ts";
import { linkCustomer } from "#app/services/customer/link-customer.ts";
import { acceptDeliveryEvents } from "#app/services/delivery/accept-delivery-events.ts";
import { acceptShopWebhook } from "#app/services/shop/accept-shop-webhook.ts";
import { inShop } from "#app/data/db.server.ts";
import { defaultMailSettings, mailSettingsForm } from "#app/domain/mail/mail-settings.ts";
import { DAY_MS, HOUR_MS } from "#app/domain/shared/instant.ts";
import { saveMailSettings } from "#app/services/mail/save-mail-settings.ts";
import { askForConfirmation } from "#app/services/proof/ask-for-confirmation.ts";
import { sendCanaries } from "#app/services/mail/send-canaries.ts";
import { requestTestMail } from "#app/services/shop/request-test-mail.ts";
import { anEvent } from "#tests/support/an-event.ts";
import { aReply, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
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
    const ticket = await aTicket(house, shop, { from: customer?.email ?? "" });
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

async function payloadsByName(): Promise<Map<string, unknown[]>> {
  const payloads = new Map<string, unknown[]>();
  for (const { name } of jobDefinitions)
    for (const { data } of await house.queue.findJobs(name))
      payloads.set(name, [...(payloads.get(name) ?? []), data]);
  return payloads;
}
