import { describe, expect, it } from "vitest";
import { answerRefund } from "#app/domain/suggestion/answer-refund.ts";
import { aReturn, someDetails } from "#tests/unit/domain/order/some-details.ts";
import { known, someFacts } from "./some-facts.ts";

const usd = (amount: string) => ({ amount, currency: "USD" });
const refunds = [{ createdAt: "2026-05-18T12:00:00Z", total: usd("49.00") }];

const said = (order: Parameters<typeof answerRefund>[1], facts = someFacts()) => {
  const answer = answerRefund(facts, order);
  return answer.kind === "answer" ? answer.paragraphs.join("\n") : answer;
};

describe("answering when a refund comes", () => {
  it("says how much was refunded when, and quotes how long it takes", () => {
    const order = known({ refunded: usd("49.00") }, { refunds });

    expect(said(order)).toContain("We refunded $49.00 for your order #1001 on Monday 18 May.");
    expect(said(order)).toContain("“Once the parcel is with us, we make the refund within 5");
    expect(said(order, someFacts({ language: "de", policies: [] }))).toBe(
      "Wir haben für Ihre Bestellung #1001 am Montag, 18. Mai 49,00\u00a0$ erstattet.",
    );
  });

  it("says that a return is registered, and what the policy says of the refund", () => {
    const order = known({}, { details: someDetails({ returns: [aReturn()] }) });

    expect(said(order)).toMatch(/^Your return for order #1001 is registered/);
    expect(said(order, someFacts({ policies: [] }))).toMatchObject({ kind: "missing" });
  });

  it.each([
    ["nothing is known of returns", known()],
    ["nothing was refunded or returned", known({}, { details: someDetails() })],
    [
      "a return was declined",
      known({}, { details: someDetails({ returns: [aReturn({ status: "DECLINED" })] }) }),
    ],
    ["the day of the refund is not known", known({ refunded: usd("49.00") })],
  ])("leaves it to a person where %s", (_, order) => {
    expect(said(order)).toMatchObject({ kind: "missing" });
  });
});
