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

  const quoted = "> Hello,\n> which size?";

  it.each([
    [
      "Den 4. marts skrev jeg til jer, men fik intet svar",
      "mandag den 4. marts 2024 kl. 15.15 skrev Anna Lind <anna@post.example>:",
    ],
    ["2024年3月4日 10:30に届きました", "2024年3月4日(月) 15:15 Anna Lind <anna@post.example>:"],
    ["在2024年3月4日 10:30收到包裹", "2024年3月4日 15:15，Anna Lind <anna@post.example> 写道："],
    ["4 марта 2024 в 10:30 посылка пришла", "04.03.2024 15:15, Anna Lind пишет:"],
    ["Maanantaina 4.3.2024 klo 10.30 paketti tuli", "Anna Lind kirjoitti 4.3.2024 klo 15.15:"],
    ["Op 4 maart 2024 om 10:30 kwam het", "Op 4-3-2024 om 15:15 schreef Anna Lind:"],
  ])(
    "does not take in the customer's own line right above it, with a date too: %s",
    (own, line) => {
      const [at, attribution] = found(`${own}\n${line}\n${quoted}`)[0] ?? [];

      expect([at, attribution?.length]).toEqual([1, 1]);
    },
  );

  it.each([
    ["Mejurn Customer Care <", "care@mejurn.example> 於 2024年3月4日 週一 下午3:15寫道："],
    ["Mejurn Customer Care <care@mejurn.example>", "于2024年3月4日周一 15:15写道："],
    ["Mejurn Customer Care <", "care@mejurn.example> escreveu (segunda, 4/03/2024 à(s) 15:15):"],
    ["On Mon, Mar 4,", "2024 at 3:15 PM Mejurn <care@mejurn.example> wrote:"],
    [
      "Am 4. März 2024 um 15:15 Uhr schrieb Mejurn Kundenservice und Werkstatt",
      "<care@mejurn.example>:",
    ],
  ])("goes over two lines where the name, or half of the date, ends the first: %s", (one, two) => {
    const [at, attribution] = found(`Thanks\n\n${one}\n${two}\n\n${quoted}`)[0] ?? [];

    expect([at, attribution?.length]).toEqual([2, 2]);
  });

  it("may have the quote behind it on the same line, as Yahoo writes on phones", () => {
    const line = "  On Mon, Mar 4, 2024 at 3:15 PM, Anna Lind<anna@post.example> wrote:   Hello,";

    expect(found(`Never came\n\n${line}\nwhich size?`)).toEqual([
      [2, { length: 1, strength: "strong" }],
    ]);
  });
});
