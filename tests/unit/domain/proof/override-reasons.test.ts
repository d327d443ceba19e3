import { describe, expect, it } from "vitest";
import {
  overrideReasonOf,
  overrideReasons,
  readGivenReason,
} from "#app/domain/proof/override-reasons.ts";

it("finds a reason by its key, and none for a key that nobody offered", () => {
  expect(overrideReasonOf("phone")?.words).toBe("I spoke to the customer by phone");
  expect(overrideReasonOf("toString")).toBeNull();
});

it("has a key of its own for each reason", () => {
  expect(new Set(overrideReasons.map(({ key }) => key)).size).toBe(overrideReasons.length);
});

describe("a reason as an agent gives it", () => {
  it("is none while nothing is chosen", () => {
    expect(readGivenReason(null)).toEqual({ kind: "none" });
    expect(readGivenReason({ key: "", words: "hm" })).toEqual({ kind: "none" });
  });

  it("is kept with the agent's own words, on one line", () => {
    expect(readGivenReason({ key: "phone", words: " she \n called " })).toEqual({
      kind: "given",
      key: "phone",
      ownWords: "she called",
      sentence: "I spoke to the customer by phone (she called)",
    });
    expect(readGivenReason({ key: "phone", words: "" })).toMatchObject({ ownWords: null });
    expect(readGivenReason({ key: "other", words: "A friend of ours" })).toMatchObject({
      sentence: "A friend of ours",
    });
  });

  it("is unclear from outside of the list, and without words where the list has none", () => {
    expect(readGivenReason({ key: "because", words: "" }).kind).toBe("unclear");
    expect(readGivenReason({ key: "other", words: " " }).kind).toBe("unclear");
  });
});
