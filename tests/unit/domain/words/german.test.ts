import { join, relative } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { germanCatalogue } from "#app/domain/words/german/german.ts";
import { gatherWords } from "#tests/support/gather-words.ts";

const app = join(import.meta.dirname, "../../../../app");
const said = gatherWords(app);

describe("German", () => {
  it("has every sentence that Loupe says", () => {
    const missing = [...said.keys]
      .filter(([sentence]) => germanCatalogue[sentence] === undefined)
      .map(([sentence, place]) => `${relative(app, place)} ${sentence}`);

    expect(missing).toEqual([]);
  });

  it("holds no sentence that nobody says any more", () => {
    const idle = Object.keys(germanCatalogue).filter((sentence) => !said.keys.has(sentence));

    expect(idle).toEqual([]);
  });

  it("names the values that the English names, and no others", () => {
    const wrong = Object.entries(germanCatalogue)
      .filter(([sentence]) => /\{/.test(sentence))
      .filter(([sentence, german]) => namesIn(sentence) !== namesIn(german))
      .map(([, german]) => german);

    expect(wrong).toEqual([]);
  });

  it("leaves no sentence empty", () => {
    expect(Object.values(germanCatalogue).filter((german) => german.trim() === "")).toEqual([]);
  });
});

describe("what Loupe says", () => {
  it("is never put together where it is said, for nobody could translate it", () => {
    expect(said.computed.map((place) => relative(app, place))).toEqual([]);
  });
});

/** The names of a sentence's values with their kinds, in order of the alphabet. */
function namesIn(sentence: string): string {
  const names = new Set<string>();
  const visit = (elements: ReturnType<IntlMessageFormat["getAst"]>): void => {
    for (const element of elements) {
      if ("options" in element)
        for (const option of Object.values(element.options)) visit(option.value);
      const kind: number = element.type;
      // 0 is a piece of text, 7 the number sign of a plural.
      if (kind !== 0 && kind !== 7 && "value" in element) names.add(`${element.value}:${kind}`);
    }
  };
  visit(new IntlMessageFormat(sentence, "en", undefined, { ignoreTag: true }).getAst());
  return [...names].toSorted().join(" ");
}
