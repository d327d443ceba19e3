import { describe, expect, it } from "vitest";
import { adoptWording } from "#app/domain/review/adopt-wording.ts";

const template =
  "Hello {{ customer.first_name }},\n\nyour order {{order.name}} left us on {{order.shipped_at}}.";
const filled = "Hello Ana,\n\nyour order #1001 left us on 24 November.";

describe("adopting the wording that was sent instead", () => {
  it("puts the places back where their values stand", () => {
    const sent = "Dear Ana,\n\ngood news: your order #1001 left our studio on 24 November.";

    expect(adoptWording({ template, filled, sent })).toBe(
      "Dear {{customer.first_name}},\n\ngood news: your order {{order.name}} left our studio on {{order.shipped_at}}.",
    );
  });

  it("keeps the words of an agent where a value was written anew", () => {
    const sent = "Hello Anna,\n\nyour order #1001 left us on Tuesday.";

    expect(adoptWording({ template, filled, sent })).toBe(
      "Hello Anna,\n\nyour order {{order.name}} left us on Tuesday.",
    );
  });

  it("gives the template back where nothing was changed", () => {
    expect(adoptWording({ template, filled, sent: filled })).toBe(
      "Hello {{customer.first_name}},\n\nyour order {{order.name}} left us on {{order.shipped_at}}.",
    );
  });

  it("takes places that stand beside each other together", () => {
    const given = {
      template: "Hello {{customer.first_name}} {{customer.last_name}}, thank you.",
      filled: "Hello Ana Maria Souza, thank you.",
    };

    expect(adoptWording({ ...given, sent: "Hello Ana Maria Souza, thanks." })).toBe(
      "Hello {{customer.first_name}} {{customer.last_name}}, thanks.",
    );
    expect(adoptWording({ ...given, sent: "Hello Ana, thanks." })).toBe("Hello Ana, thanks.");
  });

  it("is the sent words where the saved reply has no places", () => {
    expect(
      adoptWording({ template: "It is gold.", filled: "It is gold.", sent: "It is solid gold." }),
    ).toBe("It is solid gold.");
  });
});
