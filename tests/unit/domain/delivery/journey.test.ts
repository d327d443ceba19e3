import { describe, expect, it } from "vitest";
import { journeyKinds, journeyOf } from "#app/domain/delivery/journey.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { english, inPlainEnglish } from "#tests/support/english.ts";

const at = (seconds: number) => (seconds * 1_000) as Instant;

describe("the journey of a message", () => {
  it("is told in the order of time, by Loupe and by the mail provider", () => {
    const steps = journeyOf(
      [
        { kind: "written", at: at(1), words: "Marlen" },
        { kind: "attempt", at: at(11), words: null },
        { kind: "accepted", at: at(12), words: null },
      ],
      [
        { kind: "delivered", at: at(14), reason: null, recipient: "ana@post.example" },
        { kind: "deferred", at: at(13), reason: "451 later", recipient: null },
        { kind: "processed", at: at(12), reason: null, recipient: null },
      ],
    );

    expect(inPlainEnglish(steps.map(({ words }) => words))).toEqual([
      "Written by Marlen",
      "Handed to the mail provider",
      "The mail provider took it",
      "On its way",
      "Delayed, still being tried: 451 later",
      "Delivered (ana@post.example)",
    ]);
  });

  it("has words for everything that can happen", () => {
    const said = journeyKinds.flatMap((kind) =>
      [null, "why"]
        .map((words) => journeyOf([{ kind, at: at(0), words }], [])[0]?.words ?? "")
        .map((words) => english(words)),
    );

    expect(said.every((words) => words.length > 5 && !words.includes("null"))).toBe(true);
    expect(journeyOf([], [])).toEqual([]);
  });
});
