import { describe, expect, it } from "vitest";
import { attributionsIn } from "#app/domain/mail/attribution.ts";
import { linesOfText } from "#app/domain/mail/text-lines.ts";

const found = (text: string) => [...attributionsIn(linesOfText(text))];

describe("the line above a quote", () => {
  it.each([
    ["On Fri, May 22, 2026 at 4:52 PM Anna Lind <anna@post.example> wrote:"],
    ["Am Fr., 22. Mai 2026 um 16:52 Uhr schrieb Anna Lind <anna@post.example>:"],
    ["Le ven. 22 mai 2026 à 16:52, Anna Lind <anna@post.example> a écrit :"],
    ["El vie, 22 may 2026 a las 16:52, Anna Lind (<anna@post.example>) escribió:"],
  ])("is found with its day and address: %s", (line) => {
    expect(found(line)).toEqual([[0, { length: 1, strength: "strong" }]]);
  });

  it("is found where the client wrapped it over lines", () => {
    const lines =
      "Thanks.\n\nOn Fri, May 22, 2026 at 4:52 PM Anna Lind of the very long name\n<anna.lind@post.example> wrote:";

    expect(found(lines)).toEqual([[2, { length: 2, strength: "strong" }]]);
  });

  it("is no sentence of the customer's own that only begins or ends like one", () => {
    expect(found("On Monday I came home and the parcel was gone.")).toEqual([]);
    expect(found("This is what your colleague wrote:")).toEqual([]);
  });
});
