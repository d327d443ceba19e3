import type { PromiseLanguage } from "./language.ts";
import { dutch } from "./languages/nl.ts";
import { english } from "./languages/en.ts";
import { french } from "./languages/fr.ts";
import { german } from "./languages/de.ts";
import { italian } from "./languages/it.ts";
import { spanish } from "./languages/es.ts";

export const promiseLanguages: readonly PromiseLanguage[] = [
  english,
  german,
  french,
  spanish,
  italian,
  dutch,
];
