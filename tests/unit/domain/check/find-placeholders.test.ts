import { describe, expect, it } from "vitest";
import type { CheckFacts } from "#app/domain/check/check-facts.ts";
import { findPlaceholders } from "#app/domain/check/find-placeholders.ts";
import { read } from "./some-facts.ts";

type Row = readonly [name: string, text: string, facts: Partial<CheckFacts>];

describe("what was left open", () => {
  it.each<Row>([
    ["a variable", "Hi {{customer.first_name}}, thank you.", {}],
    ["a bracket", "Your parcel arrives on [insert date].", {}],
    ["a note", "TODO: ask the workshop", {}],
    ["signs for digits", "Your order #XXXX is ready.", {}],
    ["a value that was none", "Hi undefined, thank you.", {}],
    ["a greeting without its name", "Dear ,\n\nthank you.", {}],
  ])("sees %s", (_name, text, facts) => {
    expect(findPlaceholders(read(text, facts))).toHaveLength(1);
  });

  it.each<Row>([
    ["ordinary words", "Hi Anna, thank you (really).", {}],
    ["a link in brackets", "See [our page](https://mejurn.example).", {}],
    ["a footnote", "It is so [1].", {}],
    ["kisses", "Love,\nMia\nxxx", {}],
    ["a size", "We have it in XXL.", {}],
    ["a ruled line", "____\nMejurn", {}],
  ])("lets pass %s", (_name, text, facts) => {
    expect(findPlaceholders(read(text, facts))).toEqual([]);
  });
});
