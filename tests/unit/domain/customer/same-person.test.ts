import { describe, expect, it } from "vitest";
import { isSameName, isSamePhone } from "#app/domain/customer/same-person.ts";

describe("suggesting somebody by name", () => {
  it.each([
    ["Ana Sommer", "ana sommer", true],
    ["Sommer, Ana", "Ana Sommer", true],
    ["José Núñez", "Jose Nunez", true],
    ["Ana-Maria Sommer", "Ana Maria Sommer", true],
    ["Ana Sommer", "Ana Sommerfeld", false],
    ["Ana Sommer", "Ana M. Sommer", false],
    ["Ana", "Ana", false],
    ["", "", false],
  ])("“%s” and “%s”: %s", (one, other, same) => {
    expect(isSameName(one, other)).toBe(same);
  });
});

describe("suggesting somebody by telephone", () => {
  it.each([
    ["+49 171 1234567", "01711234567", true],
    ["(555) 123-4567", "+15551234567", true],
    ["+49 171 1234567", "+49 171 1234568", false],
    ["1234567", "1234567", false],
    ["", "", false],
  ])("“%s” and “%s”: %s", (one, other, same) => {
    expect(isSamePhone(one, other)).toBe(same);
  });
});
