import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doesSenderKnow } from "#app/domain/proof/does-sender-know.ts";

const knows = (
  text: string,
  order: Partial<Parameters<typeof doesSenderKnow>[1]> = {},
  subject = "",
) => doesSenderKnow({ subject, text }, { orderName: "#1042", postcodes: ["SW1A 1AA"], ...order });

describe("a sender who knows number and postcode", () => {
  it.each([
    ["Order #1042, SW1A 1AA"],
    ["order 1042 to sw1a1aa"],
    ["1042\nSW1A-1AA"],
    ["Nr. # 1042 / SW1A\u00a01AA."],
    ["(#1042) (SW1A 1AA)"],
  ])("is recognised: %s", (text) => {
    expect(knows(text)).toBe(true);
  });

  it("may write the number in the subject", () => {
    expect(knows("to SW1A 1AA please", {}, "Re: #1042")).toBe(true);
  });

  it("is recognised by either address and in the shop's own form of number", () => {
    expect(
      knows("MJ 1042, 10115", { orderName: "MJ-1042", postcodes: [null, "SW1A 1AA", "10115"] }),
    ).toBe(true);
  });

  it.each([
    ["the number alone", "#1042"],
    ["the postcode alone", "SW1A 1AA"],
    ["a longer number", "#10421, SW1A 1AA"],
    ["the end of a longer number", "#21042, SW1A 1AA"],
    ["the number within a word", "x1042, SW1A 1AA"],
    ["a postcode that goes on", "#1042, SW1A 1AAB"],
    ["half a postcode", "#1042, SW1A"],
    ["a postcode over two lines", "#1042, SW1A\n1AA"],
    ["a postcode over two sentences", "#1042, SW1A. 1AA"],
  ])("is not recognised by %s", (_case, text) => {
    expect(knows(text)).toBe(false);
  });

  it("is not recognised by one number that is both", () => {
    const order = { orderName: "#10115", postcodes: ["10115"] };

    expect(knows("my order 10115", order)).toBe(false);
    expect(knows("my order 10115 to 10115 Berlin", order)).toBe(true);
  });

  it("is not recognised where the order has no postcode, or one that stands in any text", () => {
    expect(knows("#1042 SW1A 1AA", { postcodes: [] })).toBe(false);
    expect(knows("#1042", { postcodes: ["", " ", null, "-"] })).toBe(false);
    expect(knows("#1042 10", { postcodes: ["10"] })).toBe(false);
    expect(knows("#1042 SW1A 1AA", { orderName: "" })).toBe(false);
  });

  it("is not recognised by what stands far down", () => {
    expect(knows(`${"word ".repeat(10_000)} #1042 SW1A 1AA`)).toBe(false);
  });

  it("is recognised wherever both stand in other words", () => {
    const words = fc.array(fc.constantFrom("hello", "ring", "7", "I", "want", "2026"), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, words, (before, between, after) => {
        const text = [...before, "#1042", ...between, ";", "SW1A 1AA", ...after].join(" , ");
        expect(knows(text)).toBe(true);
        expect(knows(text.replace("#1042", "#1043"))).toBe(false);
      }),
    );
  });
});
