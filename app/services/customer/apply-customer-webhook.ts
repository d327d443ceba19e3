// Shopify says that a customer was changed, deleted or merged into another: our copy and our links follow.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { markCustomerGone } from "#app/data/records/copy-freshness.server.ts";
import { saveCustomerCopies } from "#app/data/records/customer-copies.server.ts";
import {
  findHeldCustomer,
  findMergedInto,
  moveCustomerLinks,
} from "#app/data/records/held-customers.server.ts";
import { listTicketsOfCustomer } from "#app/data/records/linked-tickets.server.ts";
import type { WebhookToApply } from "#app/data/records/shop-webhooks.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { WebhookDetail } from "#app/domain/shop/webhook-note.ts";
import type { Asked, Deps } from "#app/services/deps.ts";

type Needs = Pick<Deps, "db" | "clock" | "shopify" | "log">;
type Heard = { readonly shopId: ShopId; readonly webhook: WebhookToApply };

/**
 * `done` is called in the transaction that applies it; where it says false (applied or erased meanwhile) nothing is written. Throws
 * TemporaryFault while Shopify throttles or is away.
 */
export async function applyCustomerWebhook(
  needs: Needs,
  { shopId, webhook }: Heard,
  done: (tx: Tx) => Promise<boolean>,
): Promise<void> {
  const { topic, subjectGid } = webhook;
  const merged = topic === "customers/merge" ? goneIn(webhook) : null;
  const found = await inShopBySql(needs.db, shopId, async (tx) => {
    if (subjectGid === null || (topic === "customers/merge" && merged === null)) return null;
    // Shopify deletes whoever went into another: that says nothing of the other.
    const gid =
      topic === "customers/delete" ? subjectGid : await lastOfMerges(tx, shopId, subjectGid);
    const held = await findHeldCustomer(tx, shopId, gid);
    const gone = merged === null ? null : await findHeldCustomer(tx, shopId, merged);
    return held || gone ? { gid, domain: (await getShop(tx, shopId)).domain } : null;
  });
  if (!found) {
    await inShopBySql(needs.db, shopId, done);
    return;
  }

  const { gid, domain } = found;
  const askedAt = needs.clock();
  const asked: Asked<CustomerFacts | null> =
    topic === "customers/delete"
      ? { kind: "answer", value: null }
      : await needs.shopify.readCustomer(domain, gid);
  await inShopBySql(needs.db, shopId, async (tx) => {
    if (!(await done(tx))) return;
    if (merged !== null) {
      await moveCustomerLinks(tx, shopId, { from: merged, into: gid });
      await markCustomerGone(tx, shopId, merged, askedAt);
    }
    if (asked.kind === "unavailable")
      needs.log.info("customer-webhook-unanswered", { shopId, topic, trouble: asked.trouble });
    else if (asked.value) await saveCustomerCopies(tx, shopId, [asked.value], askedAt);
    else await markCustomerGone(tx, shopId, gid, askedAt);
    for (const ticketId of await listTicketsOfCustomer(tx, shopId, gid))
      await announceChange(tx, shopId, ticketId);
  });
}

/** Null for a merge that did not come about. */
function goneIn({ payload }: WebhookToApply): string | null {
  const { goneGid, status } = payload as WebhookDetail;
  return (status ?? "completed").toLowerCase() === "completed" ? (goneGid ?? null) : null;
}

/** A chain of merges that is longer is none that people make. */
const MOST_MERGES = 10;

async function lastOfMerges(tx: Tx, shopId: ShopId, customerGid: string): Promise<string> {
  let gid = customerGid;
  for (let step = 0; step < MOST_MERGES; step += 1) {
    const next = await findMergedInto(tx, shopId, gid);
    if (next === null || next === gid) return gid;
    gid = next;
  }
  return gid;
}
