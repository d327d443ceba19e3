import { describe, expect, it } from "vitest";
import { languageOf, policyPassage } from "#app/domain/suggestion/policy-passage.ts";
import { germanRefunds, refunds, shipping } from "./some-facts.ts";

const policies = [refunds, shipping];

describe("finding what the shop's policies say", () => {
  it("quotes the paragraph that answers, and no other", () => {
    expect(policyPassage(policies, "refund-time", "en")?.words).toBe(
      "Once the parcel is with us, we make the refund within 5 business days.",
    );
    expect(policyPassage(policies, "shipping-time", "en")?.policy).toBe(shipping);
  });

  it("says nothing where no policy does, or does in another language", () => {
    expect(policyPassage([], "returning", "en")).toBeNull();
    expect(policyPassage(policies, "changing", "en")).toBeNull();
    expect(policyPassage(policies, "returning", "de")).toBeNull();
    expect(policyPassage([germanRefunds], "refund-time", "de")?.words).toContain("5 Werktagen");
  });

  it("reads no paragraph that nobody would", () => {
    const body = `You can return it within 30 days. ${"And more words. ".repeat(60)}`;
    expect(policyPassage([{ ...refunds, body }], "returning", "en")).toBeNull();
  });
});

describe("telling the language of a mail", () => {
  it.each([
    ["Where is my order?", "en"],
    ["Wo ist meine Bestellung, und wann kommt sie an?", "de"],
    ["Où est ma commande, je ne sais pas quand elle arrive", null],
  ])("of: %s", (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});
