// What a log, a job and the command line say, and what stands in a history that was written before there was another language.
import { makeTranslate, type Translate } from "./translate.ts";

export const inEnglish: Translate = makeTranslate("en", null);
