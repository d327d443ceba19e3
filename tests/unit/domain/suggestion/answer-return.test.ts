import { describe, expect, it } from "vitest";
import { defaultOrderSettings } from "#app/domain/order/order-settings.ts";
import { answerReturn } from "#app/domain/suggestion/answer-return.ts";
import { someDetails } from "#tests/unit/domain/order/some-details.ts";
import { anItem } from "#tests/unit/domain/order/an-order.ts";
import { delivered, germanRefunds, known, onItsWay, someFacts } from "./some-facts.ts";

type Order = Parameters<typeof answerReturn>[1];

const said = (order: Order, facts = someFacts()) => {
  const answer = answerReturn(facts, order);
  return answer.kind === "answer" ? answer.paragraphs.join("\n") : answer;
};

describe("answering how to return something", () => {
  it("lists what can come back until when, and quotes the policy with its page", () => {
    expect(said(delivered())).toBe(
      "From your order #1001 you can return:\n- Luna Ring, until Friday 19 June\n" +
        "Our Refund policy says (https://mejurn.example/policies/REFUND_POLICY):\n" +
        "“You can return your pieces within 30 days of delivery, unworn and in their box.”",
    );
  });

  it("names no product of a surprise", () => {
    const answer = said({ ...delivered(), isSurprise: true });

    expect(answer).toContain("Your order #1001 can be returned until Friday 19 June.");
    expect(answer).not.toContain("Luna");
  });

  it("says no more than the policy where nothing of an order may be told", () => {
    expect(said(null)).toMatch(/^Our Refund policy says/);
  });

  it("quotes a policy in the customer's language only, and else says the shop's rule", () => {
    const german = someFacts({ language: "de" });
    expect(said(null, german)).toBe(
      "Sie können Artikel innerhalb von 30 Tagen nach der Zustellung zurückgeben.",
    );
    expect(said(null, { ...german, policies: [germanRefunds] })).toContain(
      "„Sie können die Stücke",
    );
  });

  it("names the shop's rules as the source where no policy says it", () => {
    expect(answerReturn(someFacts({ policies: [] }), null)).toMatchObject({
      paragraphs: ["You can return items within 30 days of delivery."],
      sources: [{ id: "rules", kind: "rules" }],
    });
  });

  it("says that the time is over, or has not begun", () => {
    expect(said(delivered("2026-03-02T12:00:00Z"))).toContain(
      "The time to return your order #1001 ended on Wednesday 1 April.",
    );
    expect(said(onItsWay())).toContain("has not been delivered yet");
  });

  it("says the rules alone of an order that was cancelled, or is not known whole", () => {
    expect(said(known({ cancelledAt: "2026-05-16T12:00:00Z" }))).toMatch(/^Our Refund policy/);
    expect(said(delivered(undefined, { hasMoreItems: true }))).toMatch(/^Our Refund policy/);
    const whole = { ...delivered(undefined, { hasMoreItems: true }), details: someDetails() };
    expect(said(whole)).toContain("Luna Ring");
  });

  it("leaves to a person what the shop does not take back", () => {
    const returnRules = { ...defaultOrderSettings, returnWindowDays: 0 };
    expect(said(null, someFacts({ policies: [], returnRules }))).toMatchObject({ kind: "missing" });
    const items = [anItem({ unfulfilledQuantity: 0, productTags: ["final-sale"] })];
    expect(said(delivered(undefined, { items }))).toMatchObject({ kind: "missing" });
  });
});
