import { describe, expect, it } from "vitest";
import type { Triaged } from "#app/domain/triage/triage.ts";
import { triagedAgain } from "#app/domain/ticket/triaged-again.ts";
import { mon, tue } from "#tests/unit/domain/sla/a-story.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const before: Triaged = {
  category: "order_support",
  urgency: "general",
  because: [{ rule: "change", words: "change my address" }],
};
const after: Triaged = { ...before, category: "shipping_delivery", urgency: "urgent" };
const ticket = {
  category: "order_support",
  urgency: "general",
  unansweredSince: mon("10:00"),
  isCorrected: false,
} as const;
const first = { at: mon("10:00"), isFirst: true, before, after };

describe("a ticket whose order is known now", () => {
  it("becomes urgent and goes to the category of its first message, and says why", () => {
    expect(inPlainEnglish(triagedAgain(ticket, [first]))).toEqual({
      category: "shipping_delivery",
      urgency: "urgent",
      details: [
        { kind: "category", from: "order_support", to: "shipping_delivery", by: "Loupe" },
        {
          kind: "urgency",
          from: "general",
          to: "urgent",
          by: "Loupe",
          because: "the customer wrote “change my address”",
        },
      ],
    });
  });

  it("keeps the category and the urgency that an agent gave it", () => {
    const corrected = { ...ticket, category: "account_assistance", isCorrected: true } as const;

    expect(inPlainEnglish(triagedAgain(corrected, [first]))).toEqual({
      category: "account_assistance",
      urgency: "general",
      details: [],
    });
  });

  it("is not made urgent by mail that was answered, nor by one behind an older that waits", () => {
    const later = { ...first, at: tue("10:00"), isFirst: false };

    expect(
      inPlainEnglish(triagedAgain({ ...ticket, unansweredSince: null }, [first]).urgency),
    ).toBe("general");
    expect(inPlainEnglish(triagedAgain(ticket, [{ ...first, after: before }, later]).urgency)).toBe(
      "general",
    );
  });

  it("is never lowered", () => {
    const urgent = { ...ticket, urgency: "urgent" } as const;

    expect(
      inPlainEnglish(triagedAgain(urgent, [{ ...first, before: after, after: before }])),
    ).toMatchObject({
      urgency: "urgent",
    });
  });
});
