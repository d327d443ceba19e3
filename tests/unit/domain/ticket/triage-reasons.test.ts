import { describe, expect, it } from "vitest";
import type { Triaged } from "#app/domain/triage/triage.ts";
import { triageReasons, type JudgedMessage } from "#app/domain/ticket/triage-reasons.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const judged = (
  rule: string,
  urgency: Triaged["urgency"] = "general",
  correctedBy: string | null = null,
): JudgedMessage => ({
  triage: { category: "order_support", urgency, because: [{ rule, words: "gold" }] },
  correctedTriage: correctedBy === null ? null : { by: correctedBy },
});

describe("saying why a ticket is judged as it is", () => {
  it("gives the reasons of the first message", () => {
    expect(
      inPlainEnglish(triageReasons([judged("asks-about-size"), judged("says-thanks")], "general")),
    ).toEqual({
      reasons: ['Asks about size: "gold"'],
      correctedBy: null,
    });
  });

  it("adds those of the message that made the ticket urgent", () => {
    const messages = [judged("asks-about-size"), judged("lost-parcel", "urgent")];

    expect(inPlainEnglish(triageReasons(messages, "urgent").reasons)).toEqual([
      'Asks about size: "gold"',
      'Lost parcel: "gold"',
    ]);
    expect(inPlainEnglish(triageReasons(messages, "general").reasons)).toEqual([
      'Asks about size: "gold"',
    ]);
  });

  it("says each reason once, and who corrected it last", () => {
    const messages = [
      judged("lost-parcel", "urgent", "Ana"),
      judged("says-thanks", "general", "Bo"),
    ];

    expect(inPlainEnglish(triageReasons(messages, "urgent"))).toEqual({
      reasons: ['Lost parcel: "gold"'],
      correctedBy: "Bo",
    });
  });

  it("knows no reason for mail that was never judged", () => {
    expect(
      inPlainEnglish(triageReasons([{ triage: null, correctedTriage: null }], "urgent")),
    ).toEqual({
      reasons: [],
      correctedBy: null,
    });
  });
});
