import { describe, expect, it } from "vitest";
import { isUuid } from "#app/domain/shared/ids.ts";

describe("an id from outside", () => {
  it("is a UUID in lower case", () => {
    expect(isUuid("0199f3a0-7b1c-7c3e-9d2a-2f4b6c8d0e1f")).toBe(true);
  });

  it.each([
    "",
    "0199F3A0-7B1C-7C3E-9D2A-2F4B6C8D0E1F",
    "0199f3a0-7b1c-7c3e-9d2a-2f4b6c8d0e1f ",
    "../../etc",
    "' or 1=1",
  ])("is not %j", (text) => {
    expect(isUuid(text)).toBe(false);
  });
});
