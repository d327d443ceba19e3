import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readLabels } from "#app/cli/triage-labels.ts";
import { scoreLines } from "#app/cli/triage-score.ts";
import { WrongArguments } from "#app/cli/verb.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "loupe-triage-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

it("reads a label as one category or as several that are accepted", () => {
  expect(
    readLabels(
      '{"text":"a","category":"other","urgency":"urgent"}\n\n{"subject":"s","text":"b","accept":["other","order_support"]}\n',
    ),
  ).toEqual([
    { subject: "", text: "a", accept: ["other"], urgency: "urgent" },
    { subject: "s", text: "b", accept: ["other", "order_support"], urgency: null },
  ]);
});

it.each([
  ["no JSON", "line 1: "],
  ["3", "line 1: no JSON object"],
  ['{"category":"other"}', "line 1: `text` is no text"],
  ['{"text":"a"}', "line 1: neither `category` nor `accept`"],
  ['{"text":"a","accept":["other","sales"]}', "line 1: neither"],
  ['\n{"text":"a","category":"other","urgency":"high"}', "line 2: `urgency`"],
])("refuses %s by its line", (text, reason) => {
  expect(() => readLabels(text)).toThrow(WrongArguments);
  expect(() => readLabels(text)).toThrow(reason);
});

it("scores a file of labels, and says when there is none", async () => {
  const file = join(folder, "labels.jsonl");
  writeFileSync(
    file,
    '{"text":"UPS lost my parcel","category":"shipping_delivery","urgency":"urgent"}',
  );

  expect((await scoreLines([file]))[0]).toBe("category: 1 of 1 (100.0 %)");
  await expect(scoreLines([])).rejects.toThrow(WrongArguments);
  await expect(scoreLines([file, file])).rejects.toThrow(WrongArguments);
  await expect(scoreLines([join(folder, "none")])).rejects.toThrow(WrongArguments);
});
