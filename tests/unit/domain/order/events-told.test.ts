import { describe, expect, it } from "vitest";
import { eventsTold } from "#app/domain/order/events-told.ts";
import { instantOf } from "#app/domain/shared/instant.ts";

const instant = (iso: string) => instantOf(new Date(iso));
const triggeredAt = instant("2026-05-30T09:00:00Z");
const returnGid = "gid://shopify/Return/4";
const disputeGid = "gid://shopify/ShopifyPaymentsDispute/6";

describe("what a webhook tells by itself", () => {
  it("is an edit when it was committed", () => {
    const [edited] = eventsTold("orders/edited", { editedAt: "2026-05-29T10:00:00Z" }, triggeredAt);

    expect(edited).toMatchObject({ kind: "edited", at: instant("2026-05-29T10:00:00Z") });
  });

  it.each([
    ["returns/approve", "return-approved"],
    ["returns/decline", "return-declined"],
    ["returns/cancel", "return-cancelled"],
    ["returns/process", "return-received"],
  ])("is a step of a return: %s", (topic, kind) => {
    expect(eventsTold(topic, { returnGid }, triggeredAt)).toEqual([
      { key: `${kind}:${returnGid}`, kind, at: triggeredAt, detail: {} },
    ]);
  });

  it("is a dispute's beginning and its end, at their own times", () => {
    const detail = {
      disputeGid,
      initiatedAt: "2026-05-20T10:00:00Z",
      finalizedAt: "2026-05-28T10:00:00Z",
      status: "lost",
    };

    expect(eventsTold("disputes/update", detail, triggeredAt)).toMatchObject([
      { kind: "dispute-opened", at: instant("2026-05-20T10:00:00Z") },
      { kind: "dispute-lost", at: instant("2026-05-28T10:00:00Z") },
    ]);
    expect(eventsTold("disputes/create", { disputeGid }, triggeredAt)).toMatchObject([
      { kind: "dispute-opened", at: triggeredAt },
    ]);
  });

  it("is the end of an order", () => {
    expect(eventsTold("orders/delete", {}, triggeredAt)).toMatchObject([{ kind: "deleted" }]);
  });

  it.each([
    "orders/updated",
    "fulfillments/update",
    "refunds/create",
    "returns/update",
    "returns/process",
  ])("is nothing for %s: the answer tells it, or nothing names it", (topic) => {
    expect(eventsTold(topic, {}, triggeredAt)).toEqual([]);
  });
});
