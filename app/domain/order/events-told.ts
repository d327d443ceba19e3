import type { WebhookDetail } from "#app/domain/shop/webhook-note.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { OrderEvent, OrderEventKind } from "./order-event.ts";
import { disputeKey, verdictOf } from "./order-events.ts";

/** What does a webhook by itself say of an order, beyond "look at it again"? */

const RETURN_TOPICS: Readonly<Record<string, OrderEventKind>> = {
  "returns/approve": "return-approved",
  "returns/cancel": "return-cancelled",
  "returns/decline": "return-declined",
  "returns/process": "return-received",
};

/** What Shopify's answer tells without the time, or not at all; `triggeredAt` is Shopify's own time of the webhook. */
export function eventsTold(
  topic: string,
  detail: WebhookDetail,
  triggeredAt: Instant,
): readonly OrderEvent[] {
  const { returnGid, disputeGid } = detail;
  if (topic === "orders/edited") {
    const at = instantIn(detail.editedAt) ?? triggeredAt;
    return [{ key: `edited:${at}`, kind: "edited", at, detail: {} }];
  }
  if (topic === "orders/delete")
    return [{ key: "deleted", kind: "deleted", at: triggeredAt, detail: {} }];
  const step = RETURN_TOPICS[topic];
  if (step && returnGid)
    return [{ key: `${step}:${returnGid}`, kind: step, at: triggeredAt, detail: {} }];
  if (topic.startsWith("disputes/") && disputeGid) {
    const opened = "dispute-opened";
    const at = instantIn(detail.initiatedAt) ?? triggeredAt;
    const verdict = verdictOf(detail.status ?? "");
    const endedAt = instantIn(detail.finalizedAt) ?? triggeredAt;
    return [
      { key: disputeKey(opened, disputeGid), kind: opened, at, detail: {} },
      ...(verdict
        ? [{ key: disputeKey(verdict, disputeGid), kind: verdict, at: endedAt, detail: {} }]
        : []),
    ];
  }
  return [];
}

function instantIn(iso: string | undefined): Instant | null {
  const ms = Date.parse(iso ?? "");
  return Number.isNaN(ms) ? null : instantOf(new Date(ms));
}
