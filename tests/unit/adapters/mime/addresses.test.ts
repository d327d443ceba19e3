import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAddresses } from "#app/adapters/mime/addresses.server.ts";
import { binary } from "./a-raw-mail.ts";

const ana = { name: "Ana Blum", address: "ana@post.example" };

const bare = (address: string) => ({ name: null, address });

describe("reading the people in a header", () => {
  it.each([
    ["name and address", "Ana Blum <ana@post.example>", [ana]],
    ["a quoted name", '"Ana Blum" <ana@post.example>', [ana]],
    ["a comma in a quoted name", '"Blum, Ana" <ana@post.example>', [{ ...ana, name: "Blum, Ana" }]],
    [
      "a comma in a name without quotes",
      "Blum, Ana <ana@post.example>",
      [{ ...ana, name: "Blum, Ana" }],
    ],
    ["only an address", "ana@post.example", [bare("ana@post.example")]],
    ["only an address in brackets", "<ana@post.example>", [bare("ana@post.example")]],
    ["the name as a comment", "ana@post.example (Ana Blum)", [ana]],
    ["an address without brackets after the name", "Ana Blum ana@post.example", [ana]],
    ["square brackets", "Ana Blum [mailto:ana@post.example]", [ana]],
    ["a colon behind the name", "Ana Blum: <ana@post.example>", [ana]],
    ["an old scheme", "Ana Blum <SMTP:ana@post.example>", [ana]],
    ["signs of HTML", "Ana Blum &lt;ana@post.example&gt;", [ana]],
    ["blanks in a quoted address", '<"ana b"@post.example>', [bare('"ana b"@post.example')]],
    ["letters beyond ASCII", binary("<ana@größe.EXAMPLE>"), [bare("ana@größe.example")]],
    [
      "blanks between people",
      "ana@post.example bo@post.example",
      [bare("ana@post.example"), bare("bo@post.example")],
    ],
    [
      "nothing between people",
      "Ana Blum <ana@post.example> Bo <bo@post.example><cy@post.example>",
      [ana, { name: "Bo", address: "bo@post.example" }, bare("cy@post.example")],
    ],
    [
      "several people",
      "ana@post.example, Bo <bo@post.example>",
      [bare("ana@post.example"), { name: "Bo", address: "bo@post.example" }],
    ],
    [
      "semicolons between people",
      "ana@post.example; bo@post.example",
      [bare("ana@post.example"), bare("bo@post.example")],
    ],
    ["empty places between commas", ", ana@post.example,, ", [bare("ana@post.example")]],
    [
      "a group",
      "Team: ana@post.example, bo@post.example;",
      [bare("ana@post.example"), bare("bo@post.example")],
    ],
    ["an empty group", "undisclosed-recipients:;", []],
    ["an empty group that a relay completed", "<Undisclosed-Recipient:@relay.example;>", []],
    ["a route", "Ana Blum <@a.example,@b.example:ana@post.example>", [ana]],
    [
      "a missing end bracket",
      "Ana Blum <ana@post.example, bo@post.example",
      [ana, bare("bo@post.example")],
    ],
    ["a missing start bracket", "ana@post.example>", [bare("ana@post.example")]],
    ["two brackets", "Ana Blum <<ana@post.example>>", [ana]],
    ["blanks around the @", "Ana Blum <ana @ post.example>", [ana]],
    ["capitals in the domain", "Ana Blum <ana@POST.Example>", [ana]],
    [
      "a name that has an @",
      '"ana@post.example" <bo@post.example>',
      [{ name: "ana@post.example", address: "bo@post.example" }],
    ],
    ["several @", "<ana@home@post.example>", [bare("ana@home@post.example")]],
    ["a quoted local part", '"ana blum"@post.example', [bare('"ana blum"@post.example')]],
    ["an address literal", "<ana@[192.0.2.1]>", [bare("ana@[192.0.2.1]")]],
    [
      "an encoded name",
      "=?utf-8?Q?Ana_Bl=C3=BCm?= <ana@post.example>",
      [{ ...ana, name: "Ana Blüm" }],
    ],
    [
      "an encoded name in quotes",
      '"=?utf-8?Q?Bl=C3=BCm=2C_Ana?=" <ana@post.example>',
      [{ ...ana, name: "Blüm, Ana" }],
    ],
    ["a whole encoded mailbox", "=?utf-8?Q?Ana_Blum_<ana=40post.example>?=", [ana]],
    ["a raw 8-bit name", binary("Ana Blüm <ana@post.example>"), [{ ...ana, name: "Ana Blüm" }]],
    ["an open quote", '"Ana Blum <ana@post.example>', [ana]],
    ["an open comment", "Ana Blum (work <ana@post.example>", [{ ...ana, name: "Ana Blum (work" }]],
    ["nested comments", "ana@post.example (Ana (the) Blum)", [{ ...ana, name: "Ana (the) Blum" }]],
    ["nothing", "", []],
    ["an empty bracket", "<>", []],
    ["a name without an address", "Ana Blum", []],
    ["a stray dot", "ana@post.example.", [bare("ana@post.example")]],
  ])("finds %s", (_, raw, people) => {
    expect(readAddresses(raw, null)).toEqual(people);
  });

  it("finds every person of a well-formed header again", () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{1,8}(?: [A-Z][a-z]{1,8}){0,2}$/);
    const address = fc.stringMatching(/^[a-z][a-z0-9.+_-]{0,10}[a-z0-9]@[a-z]{1,8}\.example$/);
    const person = fc.record({ name, address });

    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (people, quoted) => {
          const raw = people
            .map((one) => `${quoted ? `"${one.name}"` : one.name} <${one.address}>`)
            .join(", ");

          expect(readAddresses(raw, null)).toEqual(people);
        },
      ),
    );
  });

  it("reads hostile headers of 64 KB in no time", async () => {
    const pieces = [
      "<",
      "(",
      "(()",
      '"',
      "a@",
      "<a,",
      ",",
      ":",
      ";<",
      "@",
      '\\"',
      "<>",
      "a b@ ",
      '"a"@',
    ];

    for (const piece of pieces) {
      const value = `${piece.repeat(Math.ceil(65_000 / piece.length))}>)"`;

      expect(() => readAddresses(value, null)).not.toThrow();
    }
  });
});
