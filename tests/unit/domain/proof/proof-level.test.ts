import { describe, expect, it } from "vitest";
import type { Standing } from "#app/domain/proof/authenticity.ts";
import { proofLevel, type LinkFacts } from "#app/domain/proof/proof-level.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const nothing: LinkFacts = {
  addressEquals: false,
  confirmed: false,
  knowsNumberAndPostcode: false,
};
const level = (standing: Standing, facts: Partial<LinkFacts>) =>
  proofLevel({ standing, because: "signed" }, { ...nothing, ...facts });

describe("the proof of a message", () => {
  it.each([
    ["aligned", {}, "unproven"],
    ["aligned", { addressEquals: true }, "mailbox"],
    ["aligned", { knowsNumberAndPostcode: true }, "unproven"],
    ["aligned", { addressEquals: true, knowsNumberAndPostcode: true }, "order"],
    ["aligned", { confirmed: true }, "order"],
    ["unproven", { addressEquals: true }, "unproven"],
    ["unproven", { addressEquals: true, knowsNumberAndPostcode: true }, "unproven"],
    ["unproven", { confirmed: true }, "order"],
    ["contradicted", { addressEquals: true, knowsNumberAndPostcode: true }, "contradicted"],
    ["contradicted", { confirmed: true }, "contradicted"],
  ] as const)("of a sender %s with %o is %s", (standing, facts, expected) => {
    expect(level(standing, facts).level).toBe(expected);
  });

  it("says what it rests on", () => {
    expect(
      inPlainEnglish(
        level("aligned", { addressEquals: true, knowsNumberAndPostcode: true }).because,
      ),
    ).toBe("signed, and knows order number and postcode");
    expect(inPlainEnglish(level("aligned", {}).because)).toBe(
      "signed, but the address is not that of a linked order or customer",
    );
    expect(inPlainEnglish(level("unproven", { confirmed: true }).because)).toBe(
      "confirmed from the order’s address",
    );
  });
});
