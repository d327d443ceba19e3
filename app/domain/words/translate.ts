// Says sentences in somebody's language. https://unicode-org.github.io/icu/userguide/format_parse/messages/
import { IntlMessageFormat } from "intl-messageformat";
import type { SaidWords, Words, WordValues } from "./words.ts";

/** English sentence to the same one in another language. */
export type Catalogue = Readonly<Record<string, string>>;

/** Says a sentence; with `values` for a plain string, or as `say` put it together. */
export type Translate = (words: Words, values?: WordValues) => string;

/**
 * `locale`: BCP 47, for plurals and numbers. Without a catalogue, and for what is not in it, sentences stay English. Throws
 * RangeError when a sentence names a value that did not come along.
 */
export function makeTranslate(locale: string, catalogue: Catalogue | null): Translate {
  const formats = new Map<string, IntlMessageFormat>();
  const translate: Translate = (words, values) => {
    const text = typeof words === "string" ? words : words.text;
    const said = typeof words === "string" ? values : words.values;
    const translated = catalogue?.[text];
    const source = translated ?? text;
    // Without values it is said as it stands: what people wrote may hold braces as well.
    if (!said || isEmpty(said)) return source;
    let format = formats.get(source);
    if (!format) {
      format = new IntlMessageFormat(source, translated === undefined ? "en" : locale, undefined, {
        ignoreTag: true,
      });
      formats.set(source, format);
    }
    const filled = Object.entries(said).map(([name, value]) => [
      name,
      isWords(value) ? translate(value) : value,
    ]);
    return String(format.format(Object.fromEntries(filled) as Record<string, Plain>));
  };
  return translate;
}

type Plain = Exclude<WordValues[string], SaidWords>;

const isEmpty = (values: WordValues): boolean => Object.keys(values).length === 0;

const isWords = (value: WordValues[string]): value is SaidWords =>
  typeof value === "object" && !(value instanceof Date);
