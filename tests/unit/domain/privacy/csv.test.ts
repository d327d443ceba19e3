import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "#app/domain/privacy/csv.ts";

describe("a table for a spreadsheet", () => {
  it("quotes what holds a comma, a quote or a line break", () => {
    expect(csv([["a", "b,c", 'say "hi"', "two\nlines"]])).toBe(
      'a,"b,c","say ""hi""","two\nlines"\r\n',
    );
  });

  it.each(["=1+1", "+1", "-1", "@sum", " =1", "\t=1", "＝1", "|cmd", "%0"])(
    "lets no program run %j",
    (formula) => {
      expect(csv([[formula]]).replace(/^"/, "")).toMatch(/^'/);
    },
  );

  it("gives back every other cell to who reads it by the rules", () => {
    const cell = fc.stringMatching(/^[a-z][a-z0-9 ,"=\r\n-]{0,12}$/);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (row) => {
        expect(readRow(csv([row]))).toEqual(row);
      }),
    );
  });
});

function readRow(text: string): string[] {
  const cells: string[] = [];
  let rest = text;
  while (rest !== "" && rest !== "\r\n") {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
    const plain = /^[^,\r]*/.exec(rest);
    cells.push(quoted ? (quoted[1] ?? "").replaceAll('""', '"') : (plain?.[0] ?? ""));
    rest = rest.slice((quoted ?? plain)?.[0].length).replace(/^,/, "");
  }
  return cells;
}
