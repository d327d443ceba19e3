// One of Shopify's three compliance webhooks: note what it asks for, and let a job carry it out.
import type { Tx } from "#app/data/db.server.ts";
import { savePrivacyRequest } from "#app/data/records/privacy-requests.server.ts";
import { forgetWebhookPayload } from "#app/data/records/shop-webhooks.server.ts";
import { samePerson } from "#app/domain/privacy/erased-person.ts";
import { dueAfter, readComplianceRequest } from "#app/domain/privacy/privacy-request.ts";
import type { PrivacyRequestId, ShopId, ShopWebhookId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { carryOutPrivacyRequestJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

export type ComplianceWebhook = {
  readonly id: ShopWebhookId;
  readonly topic: string;
  readonly payload: unknown;
  readonly receivedAt: Instant;
};

/** A step of a transaction. The same delivery twice is one request; who it is about stands there alone from now on. */
export async function acceptPrivacyRequest(
  needs: Pick<Deps, "newId" | "enqueue">,
  tx: Tx,
  shopId: ShopId,
  webhook: ComplianceWebhook,
): Promise<void> {
  const asked = readComplianceRequest(webhook.topic, webhook.payload);
  if (!asked) return;
  const { kind, customerGid, address, phone, orderGids } = asked;
  const id = needs.newId<PrivacyRequestId>();
  const person = samePerson([
    {
      customerGid,
      orderGids,
      addresses: address === null ? [] : [address],
      phones: phone === null ? [] : [phone],
    },
  ]);
  const fresh = await savePrivacyRequest(tx, shopId, {
    id,
    kind,
    webhookId: webhook.id,
    customerGid,
    address,
    orderGids,
    receivedAt: webhook.receivedAt,
    dueAt: dueAfter(webhook.receivedAt),
    progress: kind === "shop-redact" ? {} : { person },
  });
  await forgetWebhookPayload(tx, shopId, webhook.id);
  if (fresh) await needs.enqueue(tx, carryOutPrivacyRequestJob, { shopId, privacyRequestId: id });
}
