import { describe, expect, it } from "vitest";
import { answerWhere } from "#app/domain/suggestion/answer-where.ts";
import { anItem, aParcel } from "#tests/unit/domain/order/an-order.ts";
import { delivered, known, onItsWay, someFacts } from "./some-facts.ts";

const said = (order = onItsWay(), facts = someFacts()) => {
  const answer = answerWhere(facts, order);
  return answer.kind === "answer" ? answer.paragraphs.join("\n") : answer;
};

describe("answering where an order is", () => {
  it("tells of a parcel on its way when it was shipped, its last scan, and how to follow it", () => {
    expect(said()).toBe(
      "Your order #1001 was shipped on Tuesday 19 May with UPS. The carrier scanned it last on Thursday 21 May (Hanover).\n" +
        "The tracking number is 1Z999. You can follow it here: https://ups.example/track?n=1Z999",
    );
  });

  it("says it in German", () => {
    expect(said(onItsWay(), someFacts({ language: "de" }))).toContain(
      "Ihre Bestellung #1001 wurde am Dienstag, 19. Mai mit UPS versandt.",
    );
  });

  it("names the order as the source of each fact", () => {
    const answer = answerWhere(someFacts(), onItsWay());

    expect(answer).toMatchObject({
      sources: [{ id: "order:gid://shopify/Order/1", kind: "order" }],
    });
    expect(answer.kind === "answer" && answer.phrases.map(({ words }) => words)).toEqual([
      ...["#1001", "UPS", "Tuesday 19 May", "Thursday 21 May", "Hanover"],
      ...["1Z999", "https://ups.example/track?n=1Z999"],
    ]);
  });

  it("tells an estimate that is to come, and none that has passed", () => {
    expect(said(onItsWay({ estimatedDeliveryAt: "2026-05-25T12:00:00Z" }))).toContain(
      "The estimated delivery is Monday 25 May.",
    );
    expect(said(onItsWay({ estimatedDeliveryAt: "2026-05-21T12:00:00Z" }))).not.toContain(
      "estimated",
    );
  });

  it("says that it is out for delivery, or was tried", () => {
    expect(said(onItsWay({ status: "OUT_FOR_DELIVERY" }))).toContain("It is out for delivery.");
    expect(said(onItsWay({ status: "ATTEMPTED_DELIVERY" }))).toContain(
      "The carrier tried to deliver it on Thursday 21 May.",
    );
  });

  it("says when it was delivered, and what to do where it can't be found", () => {
    expect(said(delivered())).toMatch(
      /^Your order #1001 was delivered on Wednesday 20 May\.\nIf you cannot find it/,
    );
  });

  it("says of an order that has not left when it was placed, and quotes how long that takes", () => {
    expect(said(known())).toBe(
      "Your order #1001 of Friday 15 May is being prepared and has not been shipped yet.\n" +
        "Our Shipping policy says (https://mejurn.example/policies/SHIPPING_POLICY):\n" +
        "“All of our orders leave the workshop within 3 business days, and you will hear from us.”",
    );
  });

  it("tells a part from the whole, and a packed one from a shipped one", () => {
    const part = onItsWay({}, { fulfillmentStatus: "PARTIALLY_FULFILLED" });
    expect(said(part)).toContain("A part of your order #1001 was shipped");
    expect(said(onItsWay({ status: "LABEL_PRINTED", events: [] }))).toBe(
      "Your order #1001 was packed on Tuesday 19 May. The carrier has not scanned it yet.",
    );
    expect(said(onItsWay({ status: "READY_FOR_PICKUP" }))).toContain("ready for you to pick up");
  });

  it("says that it was cancelled", () => {
    expect(said(known({ cancelledAt: "2026-05-16T12:00:00Z" }))).toBe(
      "Your order #1001 was cancelled on Saturday 16 May.",
    );
  });

  it.each([
    ["an unpaid order", known({ financialStatus: "PENDING" }), "the order is not paid"],
    ["an order on hold", known({ fulfillmentStatus: "ON_HOLD" }), "the order is on hold"],
    ["a failed delivery", onItsWay({ status: "FAILURE" }), "the carrier reports a problem"],
    ["a delayed parcel", onItsWay({ status: "DELAYED" }), "the carrier reports a problem"],
    [
      "an order without a parcel that is said to be sent",
      known({ fulfillmentStatus: "FULFILLED", items: [anItem()] }),
      "nothing is known of its parcel",
    ],
  ])("leaves %s to a person", (_, order, because) => {
    expect(said(order)).toEqual({ kind: "missing", because });
  });

  it("leaves a parcel to a person of which nothing was heard for a week", () => {
    const silent = known({
      fulfillmentStatus: "FULFILLED",
      parcels: [aParcel({ createdAt: "2026-05-10T12:00:00Z" })],
    });
    expect(said(silent)).toMatchObject({ kind: "missing", because: { values: { days: 7 } } });
  });
});
