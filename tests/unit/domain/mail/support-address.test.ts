import { describe, expect, it } from "vitest";
import { readSupportAddress } from "#app/domain/mail/support-address.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";

describe("the address that customers write to", () => {
  it("is kept trimmed and in lower case", () => {
    expect(readSupportAddress(" Hello@Mejurn.Example ", "in.loupe.example")).toBe(
      "hello@mejurn.example",
    );
  });

  it.each(["", "support", "a@b", "two@x.example, three@x.example", "abc@in.loupe.example"])(
    "is not %j",
    (typed) => {
      expect(() => readSupportAddress(typed, "in.loupe.example")).toThrow(Refusal);
    },
  );
});
