import { languageOf } from "#app/domain/words/language.ts";
import type { Words } from "#app/domain/words/words.ts";
import { speechOf } from "./languages.ts";

type Match = { readonly id: string; readonly data: unknown };

/** The title of a page in the language of its document: a route's `meta` has no hooks. `matches`: as Remix hands them to it. */
export const pageTitle = (matches: readonly (Match | undefined)[], title: Words) => [
  { title: speechOf(languageIn(matches)).t(title) },
];

function languageIn(matches: readonly (Match | undefined)[]) {
  const data = matches.find((match) => match?.id === "routes/app")?.data;
  const isKnown = typeof data === "object" && data !== null && "language" in data;
  return languageOf(isKnown ? String(data.language) : "en");
}
