import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readLabels } from "#app/cli/triage-labels.ts";
import { scoreTriage } from "#app/domain/triage/score-triage.ts";
import type { Share } from "#app/domain/triage/score-triage.ts";

// Every second line (the first, the third, ...) is what the rules were written with; the others were only counted.
const folder = join(import.meta.dirname, "../../../fixtures/triage");
const files = readdirSync(folder).sort();
const linesOf = (file: string) => readLabels(readFileSync(join(folder, file), "utf8"));
const percent = ({ right, all }: Share): number => (100 * right) / all;

describe("triage of requests that people have judged", () => {
  it("has a large set in six languages to be measured on", () => {
    expect(files.flatMap(linesOf).length).toBeGreaterThanOrEqual(700);
  });

  it.each([
    ["that the rules were written with", 0, 98, 98],
    ["that they were not", 1, 94, 96],
  ])("is right in those %s", (_name, half, category, urgency) => {
    const score = scoreTriage(
      files.flatMap((file) => linesOf(file).filter((_line, index) => index % 2 === half)),
    );

    expect(percent(score.category)).toBeGreaterThanOrEqual(category);
    expect(percent(score.urgency)).toBeGreaterThanOrEqual(urgency);
  });

  it.each(files)("is right in nine of ten of %s", (file) => {
    const score = scoreTriage(linesOf(file));

    expect(percent(score.category)).toBeGreaterThanOrEqual(90);
    expect(percent(score.urgency)).toBeGreaterThanOrEqual(90);
  });
});
