import { expect, it } from "vitest";
import { aroundChanges } from "#app/domain/shop-text/around-changes.ts";

const long = "word ".repeat(400);

it("cuts what is far from a change, between words, and keeps every change", () => {
  const [before, gone, behind] = aroundChanges([
    { kind: "same", words: long },
    { kind: "gone", words: "30 " },
    { kind: "same", words: long },
  ]);

  expect(before?.words).toMatch(/^… ?word (?:word ){30,45}$/);
  expect(gone).toEqual({ kind: "gone", words: "30 " });
  expect(behind?.words).toMatch(/^(?:word ){30,45}…$/);
});

it("leaves short parts and an unchanged text whole", () => {
  const short = [
    { kind: "same", words: "Within " },
    { kind: "new", words: "14 days" },
  ] as const;

  expect(aroundChanges(short)).toEqual(short);
  expect(aroundChanges([{ kind: "same", words: long }])).toEqual([{ kind: "same", words: long }]);
});

it("keeps both sides of what stands between two changes", () => {
  const [, between] = aroundChanges([
    { kind: "new", words: "a " },
    { kind: "same", words: long },
    { kind: "new", words: "b" },
  ]);

  expect(between?.words).toMatch(/^(?:word )+…(?: word)+ $/);
});
