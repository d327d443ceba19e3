// Carries out what Shopify asked for in a customer's or a shop's name.
import { inShopBySql } from "#app/data/db.server.ts";
import { findOpenPrivacyRequest } from "#app/data/records/privacy-requests.server.ts";
import type { PrivacyRequestId, ShopId } from "#app/domain/shared/ids.ts";
import { carryOutPrivacyRequestJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { makeCustomerArchive } from "./make-customer-archive.ts";
import { redactCustomer } from "./redact-customer.ts";
import { redactShop } from "./redact-shop.ts";

type Needs = Pick<
  Deps,
  "db" | "clock" | "newId" | "enqueue" | "blobs" | "shopKeys" | "makeArchive" | "shopify" | "log"
>;

/**
 * Running it twice changes nothing; where it was broken off, the next run goes on. Throws TemporaryFault while the blob store or
 * Shopify is away.
 */
export async function carryOutPrivacyRequest(
  needs: Needs,
  which: { readonly shopId: ShopId; readonly privacyRequestId: PrivacyRequestId },
): Promise<void> {
  const request = await inShopBySql(needs.db, which.shopId, (tx) =>
    findOpenPrivacyRequest(tx, which.shopId, which.privacyRequestId),
  );
  if (!request) return;
  switch (request.kind) {
    case "data-request":
      return makeCustomerArchive(needs, which, request);
    case "shop-redact":
      return redactShop(needs, which, request);
    case "customer-redact": {
      if (await redactCustomer(needs, which, request)) return;
      return inShopBySql(needs.db, which.shopId, (tx) =>
        needs.enqueue(tx, carryOutPrivacyRequestJob, which),
      );
    }
    case "retention":
      return;
  }
}
