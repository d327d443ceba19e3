import { describe, expect, it } from "vitest";
import { checkKinds, defaultLevels, readLevels } from "#app/domain/check/check-kind.ts";

describe("how strict each check is", () => {
  it("is what the owner chose, and the default for everything else", () => {
    expect(readLevels({ link: "blocks", words: "off", state: "loud", other: "off" })).toEqual({
      ...defaultLevels,
      link: "blocks",
      words: "off",
    });
    expect(readLevels(null)).toEqual(defaultLevels);
  });

  it("has a level for every kind", () => {
    expect(Object.keys(defaultLevels)).toEqual([...checkKinds]);
  });
});
