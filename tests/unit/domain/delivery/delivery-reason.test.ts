import { describe, expect, it } from "vitest";
import { deliveryReason } from "#app/domain/delivery/delivery-reason.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";

const german = wordsFor("de");

describe("why a delivery stands as it does", () => {
  it("names who marked it as sent, in German", () => {
    expect(german(deliveryReason("marked as sent by Mia"))).toBe("von Mia als gesendet vermerkt");
  });

  it("is passed on as the mail host said it", () => {
    expect(deliveryReason("550 5.1.1 unknown user")).toBe("550 5.1.1 unknown user");
  });
});
