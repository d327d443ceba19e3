import { createContext, useContext, useMemo, type ReactNode } from "react";
import { makeTranslate, type Catalogue, type Translate } from "#app/domain/words/translate.ts";

const english = makeTranslate("en", null);
const Said = createContext<Translate>(english);

/** The language of the page below it. Without a provider it is English. */
export function WordsProvider({
  locale,
  catalogue,
  children,
}: {
  readonly locale: string;
  readonly catalogue: Catalogue | null;
  readonly children: ReactNode;
}) {
  const translate = useMemo(() => makeTranslate(locale, catalogue), [locale, catalogue]);
  return <Said.Provider value={translate}>{children}</Said.Provider>;
}

/** How this page says its sentences: `const t = useWords(); t("Assign to {name}", { name })`. */
export const useWords = (): Translate => useContext(Said);
