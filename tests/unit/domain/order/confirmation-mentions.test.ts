import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { confirmationMentions } from "#app/domain/order/confirmation-mentions.ts";

const codesIn = (text: string) =>
  confirmationMentions({ subject: "", text }).map(({ code }) => code);

describe("finding confirmation numbers", () => {
  it.each([
    ["one that nobody makes up", "It says QX2J7KM9P here", "QX2J7KM9P"],
    ["one behind the word", "Confirmation number: XPAVC284T", "XPAVC284T"],
    ["one in small letters behind the word", "my order confirmation is qx2j7km9p", "QX2J7KM9P"],
    ["a German one", "Bestätigungsnummer XPAVC284T", "XPAVC284T"],
    ["a French one", "numéro de confirmation : XPAVC284T", "XPAVC284T"],
    ["a Spanish one", "número de confirmación XPAVC284T", "XPAVC284T"],
    ["an Italian one", "numero di conferma XPAVC284T", "XPAVC284T"],
    ["a Dutch one", "bevestigingsnummer: XPAVC284T", "XPAVC284T"],
    ["one behind the word for order", "order XPAVC284T", "XPAVC284T"],
  ])("finds %s", (_case, text, code) => {
    expect(codesIn(text)).toEqual([code]);
  });

  it.each([
    ["a word in capitals", "ORDER CONFIRMED IMPORTANT"],
    ["a number of nine digits", "order 123456789, confirmation 123456789"],
    ["a product's code", "the RING925XL and MODEL2024"],
    ["a longer code", "1Z999AA10123456784"],
    ["part of an address", "xk2j7km9p@post.example, https://a.example/QX2J7KM9P"],
    ["a quoted line", "Hello\n> QX2J7KM9P"],
  ])("is not misled by %s", (_case, text) => {
    expect(codesIn(text)).toEqual([]);
  });

  it("says where it stood, each once, three at most", () => {
    const text = "QX2J7KM9P QX2J7KM9P A1B2C3D4E B2C3D4E5F C3D4E5F6G";
    const found = confirmationMentions({ subject: "QX2J7KM9P", text });

    expect(found[0]).toEqual({
      code: "QX2J7KM9P",
      because: "confirmation number in the subject",
    });
    expect(found.map(({ code }) => code)).toEqual(["QX2J7KM9P", "A1B2C3D4E", "B2C3D4E5F"]);
  });

  it("comes to an end whatever the text, and finds nothing but nine letters and digits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        for (const code of codesIn(`confirmation ${text}`)) expect(code).toMatch(/^[A-Z0-9]{9}$/);
      }),
    );
    expect(codesIn("order no ".repeat(7_000))).toEqual([]);
    expect(codesIn("A1B2C3D4E5 ".repeat(5_000))).toEqual([]);
  });
});
