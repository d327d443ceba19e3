/** The languages that Loupe's own words are delivered in. */
export type Language = "en" | "de";

/** The language for somebody's locale (BCP 47): German for every German one, English for all others. */
export const languageOf = (locale: string): Language =>
  /^de\b/i.test(locale.slice(0, 3)) ? "de" : "en";
