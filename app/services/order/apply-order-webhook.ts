// Shopify says that something happened to an order: is it any of our business, and how does the order stand now?
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { markOrderGone } from "#app/data/records/copy-freshness.server.ts";
import {
  findHeldOrder,
  findOrderOfReturn,
  type HeldOrder,
} from "#app/data/records/held-orders.server.ts";
import { listTicketsOfOrder } from "#app/data/records/linked-tickets.server.ts";
import { removeScanEvents, saveOrderEvents } from "#app/data/records/order-events.server.ts";
import { findOrderSettings } from "#app/data/records/order-settings.server.ts";
import type { WebhookToApply } from "#app/data/records/shop-webhooks.server.ts";
import { getShop, type ShopRow } from "#app/data/records/shops.server.ts";
import { eventsTold } from "#app/domain/order/events-told.ts";
import { isWithinReach } from "#app/domain/order/order-reach.ts";
import { readingFor } from "#app/domain/order/reading-for.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { WebhookDetail } from "#app/domain/shop/webhook-note.ts";
import type { Deps } from "#app/services/deps.ts";
import { readWholeOrder } from "./read-whole-order.ts";
import { tellOrder, type OrderToTell } from "./tell-order.ts";
import { watchLabels } from "./watch-labels.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "openCalendar" | "enqueue" | "shopify" | "log">;
type Heard = { readonly shopId: ShopId; readonly webhook: WebhookToApply };

/**
 * A webhook is a hint: Shopify is asked anew, so that it does not matter in which order webhooks arrive. `done` is called in the
 * transaction that applies it; where it says false (applied or erased meanwhile) nothing is written. Throws TemporaryFault while
 * Shopify throttles or is away.
 */
export async function applyOrderWebhook(
  needs: Needs,
  heard: Heard,
  done: (tx: Tx) => Promise<boolean>,
): Promise<void> {
  const { shopId, webhook } = heard;
  const found = await inShopBySql(needs.db, shopId, (tx) => findOut(tx, heard));
  const outcome = found && (await ask(needs, heard, found));
  await inShopBySql(needs.db, shopId, async (tx) => {
    if (!(await done(tx)) || !found || !outcome) return;
    const { orderGid } = found;
    const scanGid = removedScan(webhook);
    if (scanGid) await removeScanEvents(tx, shopId, orderGid, scanGid);
    if (outcome.kind === "there" && found.held) await tellOrder(needs, tx, shopId, outcome.order);
    else if (outcome.kind === "there") await watchLabels(needs, tx, shopId, outcome.order.facts);
    else await noteWithoutAnswer(needs, tx, heard, { orderGid, isGone: outcome.kind === "gone" });
  });
}

type Found = {
  readonly shop: ShopRow;
  readonly orderGid: string;
  /** Null: only its parcels concern us. */
  readonly held: HeldOrder | null;
};

async function findOut(tx: Tx, { shopId, webhook }: Heard): Promise<Found | null> {
  const { topic, subjectGid } = webhook;
  if (subjectGid === null) return null;
  const orderGid = subjectGid.includes("/Return/")
    ? await findOrderOfReturn(tx, shopId, subjectGid)
    : subjectGid;
  if (orderGid === null) return null;
  const held = await findHeldOrder(tx, shopId, orderGid);
  if (!held && !(await areLabelsWatched(tx, shopId, topic))) return null;
  return { shop: await getShop(tx, shopId), orderGid, held };
}

const areLabelsWatched = async (tx: Tx, shopId: ShopId, topic: string): Promise<boolean> =>
  topic.startsWith("fulfillment") &&
  (await findOrderSettings(tx, shopId)).unscannedLabelDays !== null;

type Outcome =
  | { readonly kind: "there"; readonly order: OrderToTell }
  | { readonly kind: "gone" | "unknown" };

async function ask(
  needs: Needs,
  { shopId, webhook }: Heard,
  { shop, orderGid, held }: Found,
): Promise<Outcome> {
  const { topic, triggeredAt, receivedAt } = webhook;
  const detail = webhook.payload as WebhookDetail;
  const told = { events: eventsTold(topic, detail, triggeredAt), at: triggeredAt };
  const copy = held?.copy ?? null;
  if (topic === "orders/delete") return { kind: "gone" };
  const reading = readingFor({ topic, receivedAt, changedAt: detail.changedAt ?? null }, held);
  if (reading === "nothing" && copy)
    return {
      kind: "there",
      order: { facts: copy.facts, details: null, askedAt: copy.fetchedAt, told },
    };

  const askedAt = needs.clock();
  const asked = await readWholeOrder(needs, shop.domain, { orderGid, details: reading === "all" });
  if (asked.kind === "unavailable") {
    needs.log.info("order-webhook-unanswered", { shopId, topic, trouble: asked.trouble });
    return { kind: "unknown" };
  }
  if (asked.value) return { kind: "there", order: { ...asked.value, askedAt, told } };
  // One that is merely out of the app's reach is not gone.
  const isNear = copy && isWithinReach(copy.facts.createdAt, shop.scopes, askedAt);
  return { kind: isNear ? "gone" : "unknown" };
}

/** A scan that Shopify took back. */
const removedScan = ({ topic, payload }: WebhookToApply): string | undefined =>
  topic === "fulfillment_events/delete"
    ? (payload as WebhookDetail).fulfillmentEventGid
    : undefined;

/** What the webhook told by itself still holds. */
async function noteWithoutAnswer(
  needs: Needs,
  tx: Tx,
  { shopId, webhook }: Heard,
  { orderGid, isGone }: { readonly orderGid: string; readonly isGone: boolean },
): Promise<void> {
  const seenAt = needs.clock();
  const { topic, payload, triggeredAt } = webhook;
  const events = eventsTold(topic, payload as WebhookDetail, triggeredAt);
  await saveOrderEvents(tx, shopId, orderGid, { events, seenAt });
  if (isGone) await markOrderGone(tx, shopId, orderGid, seenAt);
  for (const ticketId of await listTicketsOfOrder(tx, shopId, orderGid))
    await announceChange(tx, shopId, ticketId);
}
