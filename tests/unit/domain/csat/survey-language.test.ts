import { describe, expect, it } from "vitest";
import {
  browserLanguage,
  isSurveyLanguage,
  surveyLanguage,
  surveyLanguages,
} from "#app/domain/csat/survey-language.ts";

describe("the language in which a customer is asked", () => {
  it.each([
    ["en", "Hello, where is my parcel and when will it be here? I have been waiting for it."],
    [
      "de",
      "Guten Tag, wo ist mein Paket und wann kommt es an? Ich warte schon lange auf die Kette.",
    ],
    [
      "fr",
      "Bonjour, où est mon colis et quand sera-t-il livré ? Je ne le vois pas dans mon compte.",
    ],
    ["es", "Hola, ¿dónde está mi pedido y cuándo llega? No lo veo en la página de la tienda."],
    ["it", "Buongiorno, dove si trova il mio pacco e quando arriva? Non lo vedo nel mio account."],
    ["nl", "Hallo, waar is mijn pakket en wanneer komt het aan? Ik zie het niet in mijn account."],
  ])("is %s for who wrote so", (language, text) => {
    expect(surveyLanguage(text, "US")).toBe(language);
  });

  it("is the one of the shop's country where the words don't tell, and else English", () => {
    expect(surveyLanguage("#1042 ???", "AT")).toBe("de");
    expect(surveyLanguage("#1042 ???", "NL")).toBe("nl");
    expect(surveyLanguage("#1042 ???", "US")).toBe("en");
    expect(surveyLanguage("", "JP")).toBe("en");
  });

  it("is asked of the browser where nobody is known", () => {
    expect(browserLanguage("pl,de-AT;q=0.9,en;q=0.8")).toBe("de");
    expect(browserLanguage("fr-CH, fr;q=0.9")).toBe("fr");
    expect(browserLanguage("pl")).toBe("en");
    expect(browserLanguage(null)).toBe("en");
    expect(browserLanguage(`${"x,".repeat(100_000)}de`)).toBe("en");
  });

  it("knows its own codes", () => {
    expect(surveyLanguages.every(isSurveyLanguage)).toBe(true);
    expect([null, undefined, "", "pl", "EN"].some(isSurveyLanguage)).toBe(false);
  });
});
