import { describe, expect, it } from "vitest";
import { isPersonal, itemWishes, wishWords } from "#app/domain/order/item-wishes.ts";
import { anItem } from "./an-order.ts";

const option = (name: string, value: string) => ({ name, value });
const asked = (key: string, value: string) => ({ key, value });

describe("how a piece is made", () => {
  it("names ring size, metal, stone and engraving first, the rest as it came", () => {
    const item = anItem({
      options: [option("Chain", "45 cm"), option("Metal", "Gold"), option("Ring size", "7")],
      attributes: [
        asked("Engraving font", "Script"),
        asked("Engraving", "Forever"),
        asked("Deliver by", "Friday"),
        asked("Stone", "Opal"),
      ],
    });

    expect(itemWishes(item).map(({ name }) => name)).toEqual([
      "Ring size",
      "Metal",
      "Stone",
      "Engraving",
      "Engraving font",
      "Chain",
      "Deliver by",
    ]);
  });

  it.each([
    ["Ringgröße", "Metall", "Gravur"],
    ["Taille", "Métal", "Gravure"],
    ["Talla", "Metal", "Grabado"],
  ])("knows them in other languages: %s", (size, metal, engraving) => {
    const item = anItem({
      options: [option("Farbe", "rot"), option(metal, "Gold"), option(size, "54")],
      attributes: [asked(engraving, "Immer")],
    });

    expect(itemWishes(item).map(({ name }) => name)).toEqual([size, metal, engraving, "Farbe"]);
  });

  it.each(["Jane & Sam", "“Ever”", "  two  blanks ", "愛", "لك", "a\nb"])(
    "keeps an engraving letter by letter: %j",
    (value) => {
      const [wish] = itemWishes(anItem({ options: [], attributes: [asked("Engraving", value)] }));

      expect(wish).toEqual({ name: "Engraving", value, isInscription: true });
    },
  );

  it("quotes what stands on the piece, not how", () => {
    const wishes = itemWishes(
      anItem({
        options: [],
        attributes: [
          asked("Engraving", "Yes"),
          asked("Engraving side", "inside"),
          asked("Initials", "JS"),
        ],
      }),
    );

    expect(wishes.filter(({ isInscription }) => isInscription).map(({ name }) => name)).toEqual([
      "Initials",
    ]);
  });

  it("shows nothing that apps keep for themselves, and nothing empty", () => {
    const attributes = [asked("_id", "9"), asked("Engraving", " "), asked("Note", "soon")];

    expect(itemWishes(anItem({ options: [], attributes })).map(({ name }) => name)).toEqual([
      "Note",
    ]);
  });

  it("has the variant's title where an older copy knows no options", () => {
    const attributes = [asked("Ring size", "7")];

    expect(wishWords(itemWishes(anItem({ variantTitle: "Gold / 7", attributes })))).toBe(
      "Gold / 7, Ring size 7",
    );
    expect(itemWishes(anItem({ variantTitle: null }))).toEqual([]);
  });

  it("says nothing of a product that is sold in one form", () => {
    expect(itemWishes(anItem({ variantTitle: "Default Title" }))).toEqual([]);
    expect(itemWishes(anItem({ options: [option("Title", "Default Title")] }))).toEqual([]);
  });

  it("fits on a line", () => {
    const item = anItem({
      options: [option("Ring size", "7")],
      attributes: [asked("Engraving", "for\never")],
    });

    expect(wishWords(itemWishes(item))).toBe("Ring size 7, Engraving “for ever”");
  });
});

it.each([
  ["Engraving", "Forever", true],
  ["Ring size", "7½", true],
  ["Engraving", "No", false],
  ["Engraving", "", false],
  ["_engraving", "Forever", false],
  ["Gift message", "With love", false],
])("is personal by %s %s: %s", (key, value, expected) => {
  expect(isPersonal(anItem({ attributes: [{ key, value }] }))).toBe(expected);
});
