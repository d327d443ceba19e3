import { describe, expect, it } from "vitest";
import { headerLine, textLines } from "#app/domain/mail/forwarded-lines.ts";

const first = (text: string) => headerLine(textLines(text)[0]!);

describe("a line of a text that may hold a forwarded mail", () => {
  it("knows how deep it is quoted and whether it is folded", () => {
    expect(textLines("> > *a*\r\n  b\u00a0c\r\u200fd")).toEqual([
      { text: "*a*", depth: 2, indented: false },
      { text: "b c", depth: 0, indented: true },
      { text: "d", depth: 0, indented: false },
    ]);
  });

  it.each([
    ["From: Jane", "from", "Jane"],
    ["*Von:* Jane", "from", "Jane"],
    ["**De :** *Jane*", "from", "Jane"],
    ["发件人：Jane", "from", "Jane"],
    ["보낸사람 : Jane", "from", "Jane"],
    ["\u200fמאת: Jane", "from", "Jane"],
    ["> Odesláno: 19.10.2020", "date", "19.10.2020"],
    ["ÄMNE: Ring", "subject", "Ring"],
    ["Predmet:\tRing", "subject", "Ring"],
    ["Subject\tRing", "subject", "Ring"],
    ["À: x", "to", "x"],
    ["Reply-To: x", "other", "x"],
  ])("%s is a header", (line, field, value) => {
    expect(first(line)).toMatchObject({ field, value });
  });

  it.each(["Hello: Jane", "From Jane", ": x", "My order from: Paris", "", "12:30"])(
    "%j is none",
    (line) => {
      expect(first(line)).toBeNull();
    },
  );
});
