import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerItems, readItems } from "#app/cli/read-items.ts";

async function* pieces(...texts: string[]) {
  yield* texts;
}

async function itemsOf(...texts: string[]) {
  const items: unknown[] = [];
  for await (const item of readItems(pieces(...texts))) items.push(item);
  return items;
}

describe("items that come as JSON Lines", () => {
  it("are read however the lines are cut", async () => {
    const ids = fc.array(
      fc.string({ unit: "binary" }).map((text) => text.replace(/[\ud800-\udfff]/g, "")),
    );

    await fc.assert(
      fc.asyncProperty(ids, fc.array(fc.nat(20)), async (texts, cuts) => {
        const all = texts.map((id) => JSON.stringify({ id })).join("\n");
        const parts: string[] = [];
        let at = 0;
        for (const cut of cuts) parts.push(all.slice(at, (at += cut)));

        const items = await itemsOf(...parts, all.slice(at));

        expect(items).toEqual(texts.map((id) => ({ ok: true, id, fields: { id } })));
      }),
    );
  });

  it("may hold the line ends that JSON allows inside of text", async () => {
    expect(await itemsOf('{"id":"a\u2028b\u2029c"}\r\n\n{"id":2}')).toMatchObject([
      { id: "a\u2028b\u2029c" },
      { id: 2 },
    ]);
  });

  it.each(["x", "[1]", "null", "7", '{"id":'])("are told from %j, which is none", async (line) => {
    expect(await itemsOf(line)).toMatchObject([{ ok: false, id: null }]);
  });

  it("are answered in order, those that fail with their reason", async () => {
    const written: object[] = [];

    await answerItems(
      pieces('{"id":1}\n{"text":"x"}\nno\n{"id":"z","fail":true}'),
      async (item) => void written.push(item),
      ({ fail }) => {
        if (fail === true) throw new Error("it is\nbroken");
        return { said: 1 };
      },
    );

    expect(written).toEqual([
      { id: 1, said: 1 },
      { id: null, said: 1 },
      { id: null, ok: false, reason: expect.stringContaining("no JSON") as string },
      { id: "z", ok: false, reason: "it is broken" },
    ]);
  });
});
