import { expect, it } from "vitest";
import { orderSource, policySource, replySource } from "#app/domain/suggestion/sources.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { known, refunds } from "./some-facts.ts";

it("says in a few words where a fact is known from, with the way there", () => {
  expect(inEnglish(orderSource(known().order).label)).toBe("Order #1001, Shopify");
  expect(inEnglish(policySource(refunds).label)).toBe("Refund policy, version 3");
  expect(policySource(refunds).href).toBe("/app/texts/policy%3AREFUND_POLICY");
  expect(inEnglish(replySource({ id: "1", name: "Where" }).label)).toBe("Saved reply “Where”");
});
