import { describe, expect, it } from "vitest";
import { variableNames } from "#app/domain/reply/variable/variable-names.ts";
import { variableValue } from "#app/domain/reply/variable/variable-value.ts";
import { variableValues } from "#app/domain/reply/variable/variable-values.ts";
import { variableFacts } from "./variable-facts.ts";

describe("all variables on a ticket", () => {
  it("say each what it says alone", () => {
    const values = variableValues(variableFacts({ order: null }));

    expect(Object.keys(values)).toEqual([...variableNames]);
    for (const name of variableNames)
      expect(values[name]).toEqual(variableValue(name, variableFacts({ order: null })));
  });
});
