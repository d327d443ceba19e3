import { describe, expect, it } from "vitest";
import { languageOf } from "#app/domain/words/language.ts";

describe("the language of a member", () => {
  it.each(["de", "de-AT", "de-CH", "DE-de"])("is German for %s", (locale) => {
    expect(languageOf(locale)).toBe("de");
  });

  it.each(["en", "en-DE", "fr", "den", "deu-x", ""])("is English for “%s”", (locale) => {
    expect(languageOf(locale)).toBe("en");
  });
});
