import { describe, expect, it } from "vitest";
import {
  isOrderVariable,
  isVariableName,
  namesInWords,
  variableNames,
  variableWords,
} from "#app/domain/reply/variable/variable-names.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";

describe("the variables that there are", () => {
  it("have words of their own each", () => {
    const words = variableNames.map((name) => inEnglish(variableWords[name]));

    expect(new Set(words).size).toBe(variableNames.length);
  });

  it("tell of an order by what they are called", () => {
    const ofOrder = variableNames.filter(isOrderVariable);

    expect(ofOrder).toContain("tracking.number");
    expect(ofOrder).toContain("refund.date");
    expect(ofOrder).toContain("delivery.estimate");
    for (const name of ["customer.email", "ticket.due", "shop.name"] as const)
      expect(isOrderVariable(name)).toBe(false);
  });

  it("are said by their words, others as they were typed", () => {
    expect(inEnglish(namesInWords(["order.name", "nobody"]))).toBe("“Order number”, “{{nobody}}”");
    expect(isVariableName("nobody")).toBe(false);
  });
});
