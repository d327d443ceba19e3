import { expect, it } from "vitest";
import { scoreTriage } from "#app/domain/triage/score-triage.ts";
import { scoreWords } from "#app/domain/triage/score-words.ts";

it("prints accuracy by category, the confusion table and urgency", () => {
  const lines = scoreWords(
    scoreTriage([
      { subject: "", text: "I forgot my password", accept: ["account_assistance"], urgency: null },
      { subject: "", text: "UPS lost my parcel", accept: ["other"], urgency: null },
    ]),
  );

  expect(lines).toEqual([
    "category: 1 of 2 (50.0 %)",
    "  account_assistance   1 of 1 (100.0 %)",
    "  other                0 of 1 (0.0 %)",
    "",
    "confusion (rows: what people said; columns: what triage said)",
    "                         produ  order  shipp  retur  accou  feedb  other",
    "  account_assistance         .      .      .      .      1      .      .",
    "  other                      .      .      1      .      .      .      .",
    "",
    "urgency: none labelled",
    "  urgent, but not recognised: 0",
    "  general, but called urgent: 0",
  ]);
});
