import { describe, expect, it } from "vitest";
import { chosenTag } from "#app/domain/ticket/chosen-tag.ts";

const known = ["Gift", "Gold ring", "Engraved"];

describe("the tag that somebody chooses in the list", () => {
  it("is the one of the list", () => {
    expect(chosenTag("Gold ring", { typed: "g", offered: ["Gift", "Gold ring"], known })).toBe(
      "Gold ring",
    );
    expect(chosenTag("Gil", { typed: "Gil", offered: [], known })).toBe("Gil");
  });

  it("is the new name as it stands in the field, when the list still marks it a letter shorter", () => {
    expect(chosenTag("Repai", { typed: "Repair", offered: [], known })).toBe("Repair");
  });

  it("is the tag that the field finds, when the list still marks one of before", () => {
    expect(chosenTag("Gift", { typed: "go", offered: ["Gold ring"], known })).toBe("Gold ring");
  });

  it("is a new name, when the list still marks a tag that the field does not find any more", () => {
    expect(chosenTag("Gift", { typed: "Gifted", offered: [], known })).toBe("Gifted");
  });
});
