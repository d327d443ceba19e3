import { describe, expect, it } from "vitest";
import { linesOfHtml } from "#app/domain/mail/html-lines.ts";

const shown = (html: string) => linesOfHtml(html).map(({ text }) => text);

describe("the lines that a mail's HTML shows", () => {
  it("are those that a reader sees, without what is hidden", () => {
    const html =
      "<style>p{}</style><div style='display:none'>Preview</div><p>Hello <b>there</b></p><div>Bye<br>Ana</div>";

    expect(shown(html).filter((text) => text !== "")).toEqual(["Hello there", "Bye", "Ana"]);
  });

  it("know how many quotes stand around them, and which are a client's own", () => {
    const lines = linesOfHtml(
      '<div>Mine</div><blockquote type="cite"><div>Yours</div></blockquote>',
    ).filter(({ text }) => text !== "");

    expect(lines.map(({ text, depth, marked }) => [text, depth, marked])).toEqual([
      ["Mine", 0, false],
      ["Yours", 1, true],
    ]);
  });

  it("tell where in the HTML they begin, so that it can be cut there", () => {
    const html = "<div>One</div><div>Two</div>";

    const two = linesOfHtml(html).find(({ text }) => text === "Two");

    expect(html.slice(two?.from)).toBe("<div>Two</div>");
  });
});
