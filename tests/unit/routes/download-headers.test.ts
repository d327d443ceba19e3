import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { downloadHeaders } from "#app/routes/app.downloads.$token/download-headers.ts";

/** Every code point, halves of characters too; fast-check's own list of them takes a second to build. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 100 })
  .map((points) => String.fromCodePoint(...points));

describe("what goes with a downloaded file", () => {
  it("keeps browsers from showing it, guessing its type and keeping it", () => {
    expect(downloadHeaders({ fileName: "a.txt", contentType: "text/plain" })).toMatchObject({
      "Content-Type": "text/plain",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
      "Content-Security-Policy": "sandbox; default-src 'none'",
    });
  });

  it.each([
    ["a ring.jpeg", `filename="a ring.jpeg"; filename*=UTF-8''a%20ring.jpeg`],
    ["Größe.pdf", `filename="Gr__e.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe.pdf`],
    ["it's (1)*.txt", `filename="it's (1)*.txt"; filename*=UTF-8''it%27s%20%281%29%2A.txt`],
    ['a"; x=y.txt', `filename="a_; x=y.txt"; filename*=UTF-8''a%22%3B%20x%3Dy.txt`],
    ["100%.txt", `filename="100_.txt"; filename*=UTF-8''100%25.txt`],
  ])("names %j in both forms", (fileName, named) => {
    const { "Content-Disposition": disposition } = downloadHeaders({
      fileName,
      contentType: "a/b",
    });

    expect(disposition).toBe(`attachment; ${named}`);
  });

  it("is a header of one line and of plain characters, whatever the name", () => {
    fc.assert(
      fc.property(anyText, (fileName) => {
        const headers = new Headers(downloadHeaders({ fileName, contentType: "text/plain" }));

        expect(headers.get("Content-Disposition")).toMatch(
          /^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]*$/,
        );
      }),
    );
  });
});
