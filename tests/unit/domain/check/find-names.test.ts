import { describe, expect, it } from "vitest";
import type { CheckFacts } from "#app/domain/check/check-facts.ts";
import { findNames } from "#app/domain/check/find-names.ts";
import { read } from "./some-facts.ts";

type Row = readonly [name: string, text: string, facts: Partial<CheckFacts>];

describe("whom a reply greets", () => {
  it.each<Row>([
    ["somebody else", "Dear Laura,\n\nthank you.", {}],
    ["somebody else with a title", "Dear Ms Miller,\n\nthank you.", {}],
    ["somebody else in thanks", "Thank you for your message, Laura.", {}],
    ["somebody else in German", "Liebe Laura,\n\ndanke.", {}],
  ])("sees %s", (_name, text, facts) => {
    expect(findNames(read(text, facts))).toHaveLength(1);
  });

  it.each<Row>([
    ["the first name", "Hi Anna,\n\nthank you.", {}],
    ["the last name", "Dear Ms Chen,\n\nthank you.", {}],
    [
      "a short form",
      "Hi Liz,\n\nthank you.",
      { customer: { name: "Elizabeth Chen", email: null } },
    ],
    ["what goes on after thanks", "Thank you for asking, we look into it.", {}],
    ["what goes on after sorry", "Sorry for the wait, it was long!", {}],
    ["nobody", "Hi there,\n\nthank you.", {}],
    ["a signature", "Thank you.\n\nBest,\nLaura", {}],
    [
      "anybody where the name is not known",
      "Dear Laura,\n\nthank you.",
      { customer: { name: null, email: null } },
    ],
    ["a colleague", "Hi Laura,\n\nplease look.", { ownNames: ["Laura Vogt"] }],
  ])("lets pass %s", (_name, text, facts) => {
    expect(findNames(read(text, facts))).toEqual([]);
  });
});
