import { headerLabels, type HeaderField, type Language } from "./forwarded-headers.ts";
import { ungluedLines } from "./forwarded-one-line.ts";
import { plainLetters } from "./plain-letters.ts";

/** What is one line of a text that may hold a forwarded mail: how deep is it quoted, and is it a header's? */

export type TextLine = {
  /** The line without quote marks, invisible marks and outer spaces. */
  readonly text: string;
  /** How many `>` stand before it. */
  readonly depth: number;
  /** True if it begins with a space behind its quote marks, as a folded header's second line does. */
  readonly indented: boolean;
};

export type HeaderLine = {
  readonly field: HeaderField;
  readonly value: string;
  readonly languages: readonly Language[];
};

/** What comes later is not the head of a mail that somebody forwarded with a few words of their own. */
const MAX_TEXT_LENGTH = 200_000;
const MAX_LINES = 2_000;
const MAX_LINE_LENGTH = 2_000;

const MAX_LABEL_LENGTH = 30;

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g;

/** The lines of a text that are looked at. */
export function textLines(text: string): TextLine[] {
  return text
    .slice(0, MAX_TEXT_LENGTH)
    .split(/\r\n?|\n/, MAX_LINES)
    .flatMap(ungluedLines)
    .map((line) => line.slice(0, MAX_LINE_LENGTH))
    .map((line) => {
      const [, marks = "", rest = ""] =
        /^((?: ?>){0,50})(.*)$/s.exec(line.replace(INVISIBLE, "")) ?? [];
      // A tab parts a label from its value in tables that were made to text.
      const spaced = rest.replace(SPACES, (space) => (space === "\t" ? "\t" : " "));
      return {
        text: spaced.trim(),
        depth: marks.replaceAll(" ", "").length,
        indented: /^[ \t]{2}|^\t/.test(spaced),
      };
    });
}

const FIELDS = ["from", "date", "to", "cc", "subject", "other"] as const;

const LABELS: ReadonlyMap<string, { field: HeaderField; languages: Language[] }> = labelsByWords();

/** The header that a line is, such as `*Von:* Jane <jane@customer.example>`; null if it is none. */
export function headerLine({ text }: TextLine): HeaderLine | null {
  const colon = text.slice(0, MAX_LABEL_LENGTH * 2).search(/[:：\t]/);
  if (colon < 1) return null;
  const label = plainLetters(text.slice(0, colon).replace(/[*_|•·[\]]/g, " "));
  if (label.length === 0 || label.length > MAX_LABEL_LENGTH) return null;
  const known = LABELS.get(label) ?? LABELS.get(label.replaceAll(" ", ""));
  if (known === undefined) return null;
  const value = text.slice(colon + 1).replace(/^[\s:：]*[*_|]{0,4}[\s*]{0,4}/, "");
  return {
    ...known,
    value: value
      .trimEnd()
      .replace(/\*{1,2}$/, "")
      .trim(),
  };
}

function labelsByWords(): Map<string, { field: HeaderField; languages: Language[] }> {
  const all = new Map<string, { field: HeaderField; languages: Language[] }>();
  for (const language of Object.keys(headerLabels) as Language[])
    for (const field of FIELDS)
      for (const written of headerLabels[language][field].split("|")) {
        const label = plainLetters(written);
        const known = all.get(label);
        if (known === undefined) all.set(label, { field, languages: [language] });
        else if (known.field === field && !known.languages.includes(language))
          known.languages.push(language);
      }
  all.delete("");
  return all;
}
