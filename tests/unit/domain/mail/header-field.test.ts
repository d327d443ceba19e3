import { describe, expect, it } from "vitest";
import { headerField, looksLikeField } from "#app/domain/mail/header-field.ts";

describe("a line of a quoted header", () => {
  it.each([
    ["Sent: Friday", "sent", "Friday"],
    ["Betreff: Mein Ring", "subject", "Mein Ring"],
    ["Objet : Ma bague", "subject", "Ma bague"],
    ["件名：指輪", "subject", "指輪"],
  ])("gives field and value: %s", (line, field, value) => {
    expect(headerField(line)).toEqual({ field, value });
  });

  it("is none without a known label in front of a colon", () => {
    expect(headerField("Ring size: 52")).toBeNull();
    expect(headerField("Friday")).toBeNull();
    expect(looksLikeField("Ring size: 52")).toBe(true);
    expect(looksLikeField("at 16:52 it came")).toBe(false);
  });
});
