import { createContext, useContext, type ReactNode } from "react";
import type { Language } from "#app/domain/words/language.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { speechOf } from "./languages.ts";

const WordsContext = createContext<Translate>(speechOf("en").t);

/** Everything inside says its sentences in the language. */
export const WordsProvider = (props: { language: Language; children: ReactNode }) => (
  <WordsContext.Provider value={speechOf(props.language).t}>{props.children}</WordsContext.Provider>
);

/** How a page says its sentences: `const t = useWords(); t("Assign to {name}", { name })`. */
export const useWords = (): Translate => useContext(WordsContext);
