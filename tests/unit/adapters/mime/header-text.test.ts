import { describe, expect, it } from "vitest";
import { headerText } from "#app/adapters/mime/header-text.server.ts";
import { binary } from "./a-raw-mail.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("reading the words of a subject", () => {
  it.each([
    ["plain words", "Where is my order?", "Where is my order?"],
    ["base64", `=?UTF-8?B?${base64("Größe 54")}?=`, "Größe 54"],
    ["quoted-printable in Latin-1", "=?ISO-8859-1?Q?Gr=F6=DFe_54?=", "Größe 54"],
    ["small letters", "=?utf-8?q?gr=c3=b6=c3=9fe?=", "größe"],
    ["a language after the charset", "=?utf-8*de?Q?Gr=C3=B6=C3=9Fe?=", "Größe"],
    ["blanks between words", "=?utf-8?Q?One?= \t =?utf-8?Q?Two?=", "OneTwo"],
    ["no blank between words", "=?utf-8?Q?One?==?utf-8?Q?Two?=", "OneTwo"],
    ["words beside plain text", "Re: =?utf-8?Q?Gr=C3=B6=C3=9Fe?= 54", "Re: Größe 54"],
    ["a character split between words", "=?utf-8?Q?Gr=C3?= =?utf-8?Q?=B6=C3=9Fe?=", "Größe"],
    ["a character split between both encodings", "=?utf-8?Q?Gr=C3?= =?utf-8?B?tsOfZQ==?=", "Größe"],
    ["base64 cut without its groups", "=?utf-8?B?R3LDtsO?= =?utf-8?B?fZQ==?=", "Größe"],
    ["no padding", "=?utf-8?B?R3LDtsOfZQ?=", "Größe"],
    ["raw blanks in a word", "=?utf-8?Q?Gr=C3=B6=C3=9Fe 54 bitte?=", "Größe 54 bitte"],
    ["a question mark in a word", "=?utf-8?Q?Wo?_Hier??=", "Wo? Hier?"],
    ["an escape after a question mark", "=?utf-8?Q?Wo?=20ist_es=3F?=", "Wo? ist es?"],
    ["an empty word", "=?utf-8?B??=", ""],
    ["a word whose end is missing", "=?utf-8?Q?Gr=C3=B6=C3=9Fe", "Größe"],
    ["a word with half an end", "=?utf-8?B?R3LDtsOfZQ==?", "Größe"],
    ["a charset that nobody knows", "=?klingon?Q?Gr=C3=B6=C3=9Fe?=", "Größe"],
    ["a charset that is wrong", "=?us-ascii?Q?Gr=C3=B6=C3=9Fe?=", "Größe"],
    ["Japanese in escapes", "=?ISO-2022-JP?B?GyRCQ21KOBsoQg==?=", "注文"],
    [
      "Japanese words that each end in ASCII",
      "=?ISO-2022-JP?B?GyRCQ20bKEI=?= =?ISO-2022-JP?B?GyRCSjgbKEI=?=",
      "注文",
    ],
    ["blanks within a word's start", "=? utf-8? B? R3LDtsOfZQ==?=", "Größe"],
    ["a word without a charset", "=??B?R3LDtsOfZQ==?=", "Größe"],
    ["escapes under the name of base64", "=?utf-8?B?Gr=C3=B6=C3=9Fe?=", "Größe"],
    ["an unknown encoding", "=?utf-8?X?abc?=", "=?utf-8?X?abc?="],
    ["no word at all", "a =? b ?= c", "a =? b ?= c"],
    ["raw UTF-8", binary("Größe 54"), "Größe 54"],
    ["raw Latin-1", "Gr\xf6\xdfe 54", "Größe 54"],
  ])("reads %s", (_, value, words) => {
    expect(headerText(value, null)).toBe(words);
  });

  it("reads raw 8-bit words in the charset of the body when they are no UTF-8", () => {
    const cyrillic = Buffer.from([0xc7, 0xe0, 0xea, 0xe0, 0xe7]).toString("latin1");

    expect(headerText(cyrillic, "windows-1251")).toBe("Заказ");
  });

  it("reads thousands of broken words in no time", async () => {
    const hostile = ["=?a?q?", "=?", "=?utf-8?Q?x ", "?=", "=?utf-8?b?"].map((piece) =>
      piece.repeat(8_000),
    );

    for (const value of hostile) {
      expect(() => headerText(value, null)).not.toThrow();
    }
  });
});
