import { describe, expect, it } from "vitest";
import { firstNameIn } from "#app/domain/reply/variable/first-name-in.ts";

describe("the first name in a name", () => {
  it.each([
    ["Ana Sommer", "Ana"],
    ["Jean-Luc de Rossi", "Jean-Luc"],
    ["Zoë O’Neil", "Zoë"],
  ])("of %s is %s", (name, first) => {
    expect(firstNameIn(name)).toBe(first);
  });

  it.each([
    "",
    "Ana",
    "Sommer, Ana",
    "Dr. Sommer",
    "Frau Sommer",
    "Info Mejurn",
    "ana@post.example Sommer",
    "A. Sommer",
    "The Goldsmith Shop of Berlin Mitte",
    "Ana & Ben Sommer",
    "Ana 7",
  ])("is not guessed of “%s”", (name) => {
    expect(firstNameIn(name)).toBeNull();
  });
});
