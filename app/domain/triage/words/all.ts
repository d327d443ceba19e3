/** All words that triage knows, as one tree: nobody says which language a mail is in, and people mix them. */
import { phrasesOf, wordsIn } from "#app/domain/triage/phrases.ts";
import { dutch } from "./dutch.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { italian } from "./italian.ts";
import { spanish } from "./spanish.ts";

export const phrases = phrasesOf([english, german, french, spanish, italian, dutch]);

/** Whether a word stands in one of the lists, alone or inside a phrase: it is no slip of the keys then. */
export const isListed = wordsIn(phrases);
