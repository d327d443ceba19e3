import { expect, it } from "vitest";
import { proofLevels } from "#app/domain/proof/proof-level.ts";
import { wordsForProof } from "#app/domain/proof/words-for-proof.ts";

it("has a badge and one sentence for each level, and a red one for a forged mail only", () => {
  const words = proofLevels.map(wordsForProof);

  expect(new Set(words.map(({ badge }) => badge)).size).toBe(proofLevels.length);
  expect(words.every(({ sentence }) => /^[A-Z][^.]+\.$/.test(sentence))).toBe(true);
  expect(words.map(({ tone }) => tone)).toEqual(["critical", "attention", "info", "success"]);
});
