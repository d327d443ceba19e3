import { describe, expect, it } from "vitest";
import type { Concept } from "#app/domain/triage/concept.ts";
import { concepts } from "#app/domain/triage/concept.ts";
import { readClauses } from "#app/domain/triage/read-clauses.ts";

const said = (text: string): Concept[] =>
  readClauses("", text).flatMap(({ found }) => found.map((number) => concepts[number] ?? "wish"));

describe("what is denied", () => {
  it.each([
    ["My parcel has arrived", "arrive", "notArrived"],
    ["The service was good and I am happy", "happy", "unhappy"],
    ["It works", "works", "fails"],
  ] as const)("%s says %s, and without the denial not %s", (text, yes, no) => {
    expect(said(text)).toContain(yes);
    expect(said(text)).not.toContain(no);
  });

  it.each([
    ["My parcel has not yet arrived", "notArrived"],
    ["Mein Paket kam bisher nicht", "notArrived"],
    ["Mon colis n'est pas arrivé", "notArrived"],
    ["Mi paquete no llega", "notArrived"],
    ["Il pacco non arriva", "notArrived"],
    ["Het pakket komt nog steeds niet", "notArrived"],
    ["I am not happy", "unhappy"],
  ] as const)("%s: %s", (text, concept) => {
    expect(said(text)).toContain(concept);
  });

  it.each(["It is not damaged", "Er ist nicht beschädigt", "Non è danneggiato"])(
    "is not the case: %s",
    (text) => {
      expect(said(text)).not.toContain("damaged");
    },
  );

  it("ends at a comma and at a but", () => {
    expect(said("I have no question, it is damaged")).toContain("damaged");
    expect(said("It was not expensive but damaged")).toContain("damaged");
  });
});

it("hides the words of phrases that mean nothing", () => {
  expect(said("I write in order to say hello")).not.toContain("order");
  expect(said("This is not urgent")).not.toContain("urgent");
});

it("tells the subject from the text, and what is asked from what is told", () => {
  expect(
    readClauses("My order", "It is late. Is it lost?").map(({ isSubject, asks }) => [
      isSubject,
      asks,
    ]),
  ).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ]);
});
