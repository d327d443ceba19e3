import { describe, expect, it } from "vitest";
import { contentKey } from "#app/ui/ticket/dress-mail.ts";

describe("finding the picture that a mail's HTML names", () => {
  it.each([
    ["<ring@mail>", "ring@mail"],
    ["ring%40mail", "ring@mail"],
    [" ring@mail ", "ring@mail"],
    ["100%", "100%"],
  ])("reads %s as %s", (written, key) => {
    expect(contentKey(written)).toBe(key);
  });
});
