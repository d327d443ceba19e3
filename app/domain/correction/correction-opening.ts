/** With which words does a mail begin that corrects an earlier one? */
import { guessLanguage } from "#app/domain/promise/guess-language.ts";
import { promiseLanguages } from "#app/domain/promise/promise-languages.ts";
import { tokensOf } from "#app/domain/promise/tokens.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

type Opening = {
  readonly says: (date: string) => string;
  readonly quotes: (words: string) => string;
};

const openings: Readonly<Record<string, Opening>> = {
  en: {
    says: (date) => `This corrects our mail of ${date}. We are sorry for the mistake.`,
    quotes: (words) => `We wrote: “${words}” This was wrong.`,
  },
  de: {
    says: (date) =>
      `Diese E-Mail berichtigt unsere Nachricht vom ${date}. Wir bitten um Entschuldigung für den Fehler.`,
    quotes: (words) => `Wir schrieben: „${words}“ Das war falsch.`,
  },
  fr: {
    says: (date) =>
      `Ce message corrige notre e-mail du ${date}. Nous vous prions de nous excuser de cette erreur.`,
    quotes: (words) => `Nous avions écrit : « ${words} » C’était inexact.`,
  },
  es: {
    says: (date) =>
      `Este mensaje corrige nuestro correo del ${date}. Le pedimos disculpas por el error.`,
    quotes: (words) => `Escribimos: «${words}» No era correcto.`,
  },
  it: {
    says: (date) =>
      `Questo messaggio corregge la nostra e-mail del ${date}. Ci scusiamo per l’errore.`,
    quotes: (words) => `Avevamo scritto: «${words}» Non era corretto.`,
  },
  nl: {
    says: (date) => `Dit bericht corrigeert onze e-mail van ${date}. Onze excuses voor de fout.`,
    quotes: (words) => `Wij schreven: “${words}” Dat klopte niet.`,
  },
};

/** Longer mails repeat themselves: by then the language is known. */
const LOOKED_AT = 4_000;

/**
 * Paragraphs of plain text, which the agent may change. `customerWords`: what the customer wrote, by which the language is guessed;
 * `quote`: the words that were wrong, or empty. `timeZone`: IANA, of the shop.
 */
export function correctionOpening(given: {
  readonly sentAt: Instant;
  readonly timeZone: string;
  readonly customerWords: string;
  readonly quote: string;
}): readonly string[] {
  const [english] = promiseLanguages;
  if (!english) throw new Error("no language is known");
  const { code } = guessLanguage(tokensOf(given.customerWords.slice(0, LOOKED_AT)), english);
  const opening = openings[code];
  if (!opening) throw new Error(`no words in ${code}`);
  const date = new Intl.DateTimeFormat(code, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: given.timeZone,
  }).format(given.sentAt);
  const quote = given.quote.trim();
  return [opening.says(date), ...(quote === "" ? [] : [opening.quotes(quote)])];
}
