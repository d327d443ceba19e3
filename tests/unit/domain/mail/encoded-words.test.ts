import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeWords } from "#app/domain/mail/encoded-words.ts";
import { latin1Text } from "#app/domain/mail/latin1.ts";

describe("the encoded words of a header", () => {
  it.each([
    ["plain words", "plain words"],
    ["=?utf-8?q?J=C3=A4ne_Doe?= <jane@customer.example>", "Jäne Doe <jane@customer.example>"],
    ["=?UTF-8?B?UmluZyDwn5KN?=", "Ring 💍"],
    ["=?utf-8?B?UmluZyDwn5KN?= and =?utf-8?Q?more?=", "Ring 💍 and more"],
    ["=?utf-8?q?one_?=\r\n =?utf-8?q?two?=", "one two"],
    ["=?utf-8?q?=F0=9F=92?= =?utf-8?q?=8D?=", "💍"],
    ["=?iso-8859-1?q?r=EFng?=", "rïng"],
    ["=?utf-8*en?q?ring?=", "ring"],
    ["=?no-such-charset?q?ring?=", "=?no-such-charset?q?ring?="],
    ["=?utf-8?b?UmluZ?=", "Rin"],
    [latin1Text(new TextEncoder().encode("Zoë")), "Zoë"],
  ])("%s", (raw, text) => {
    expect(decodeWords(raw)).toBe(text);
  });

  it("are read from any text without failing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("=?", "utf-8", "?q?", "?b?", "?=", "=C3", "A", " ", "\xe9")),
        (pieces) => {
          expect(typeof decodeWords(pieces.join(""))).toBe("string");
        },
      ),
    );
  });
});
