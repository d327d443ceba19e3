import { describe, expect, it } from "vitest";
import { replyLanguages } from "#app/domain/reply/variable/reply-language.ts";
import { sampleFacts } from "#app/domain/reply/variable/sample-facts.ts";
import { variableValues } from "#app/domain/reply/variable/variable-values.ts";
import { at } from "./variable-facts.ts";

describe.each(replyLanguages)("the sample of a saved reply, in %s", (language) => {
  it.each(["EUR", "KWD", "JPY"])("has a value for every variable, in %s", (currency) => {
    const facts = sampleFacts({
      now: at("2026-05-22T10:00:00Z"),
      timeZone: "Europe/Berlin",
      currency,
      language,
      agent: { name: "Marlen Vogt" },
      shop: { name: "Mejurn", email: "support@mejurn.example" },
      ticketPrefix: "MJ",
    });

    const missing = Object.entries(variableValues(facts)).filter(
      ([, { kind }]) => kind !== "value",
    );

    expect(missing).toEqual([]);
  });
});
