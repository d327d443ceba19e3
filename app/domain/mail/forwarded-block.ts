import type { HeaderField, Language } from "./forwarded-headers.ts";
import { headerLine, type TextLine } from "./forwarded-lines.ts";

/** Where in a text do the headers of another mail stand, and what do they say? */

export type HeaderBlock = {
  /** Index of its first line, and of the first one behind it. */
  readonly start: number;
  readonly end: number;
  readonly values: Readonly<Partial<Record<HeaderField, string>>>;
  /** The languages that all of its labels can be in; those of most of them if there is none. */
  readonly languages: readonly Language[];
};

/** Programs break lines at 72 to 78 characters: a shorter one is not continued on the next. */
const WRAPPED_LENGTH = 55;

/** Recipients of a large circle. */
const MOST_LINES = 60;

/** The first headers of another mail at or behind line `from`; null if there are none. */
export function findHeaderBlock(lines: readonly TextLine[], from = 0): HeaderBlock | null {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text === "" || headerLine(line) === null) continue;
    const block = readBlock(lines, at);
    if (isMailHeader(block)) return block;
  }
  return null;
}

function readBlock(lines: readonly TextLine[], start: number): HeaderBlock {
  const values: Partial<Record<HeaderField, string>> = {};
  const languages = new Map<Language, number>();
  let sender: readonly Language[] = [];
  let last: HeaderField | null = null;
  let at = start;
  const most = Math.min(lines.length, start + MOST_LINES);
  const depth = lines[start]?.depth ?? 0;

  for (; at < most; at += 1) {
    const line = lines[at];
    if (line === undefined || line.depth < depth) break;
    if (line.text === "") {
      if (!goesOn(lines, at + 1, values, last)) break;
      continue;
    }
    const header = headerLine(line);
    if (header === null || (header.field === last && last === "to")) {
      if (last === null || !continues(lines[at - 1], line, last, values[last] ?? "")) break;
      values[last] = `${values[last] ?? ""} ${line.text}`.trim();
      continue;
    }
    // The headers of a mail inside of this one.
    if (header.field !== "other" && values[header.field] !== undefined) break;
    if (header.field !== "other") values[header.field] = header.value;
    else values.other = header.value;
    last = header.field;
    if (header.field === "from") sender = header.languages;
    if (header.field !== "other")
      for (const language of header.languages)
        languages.set(language, (languages.get(language) ?? 0) + 1);
  }
  return { start, end: at, values, languages: mostNamed(languages, sender) };
}

/** Gmail writes its own language before the sender only, and English before the rest. */
function mostNamed(
  counts: ReadonlyMap<Language, number>,
  sender: readonly Language[],
): readonly Language[] {
  const isOfSender = sender.length > 0 && !sender.includes("en");
  const candidates = [...counts].filter(([language]) => !isOfSender || sender.includes(language));
  const often = Math.max(0, ...candidates.map(([, count]) => count));
  if (isOfSender && often < (counts.get("en") ?? 0)) return sender;
  return candidates.filter(([, count]) => count === often).map(([language]) => language);
}

/** Is what follows an empty line another header of the same mail, or the value of the one before? */
function goesOn(
  lines: readonly TextLine[],
  next: number,
  values: Readonly<Partial<Record<HeaderField, string>>>,
  last: HeaderField | null,
): boolean {
  const line = lines[next];
  if (line === undefined || line.text === "") return false;
  const header = headerLine(line);
  if (header === null)
    return last !== null && values[last] === "" && Object.keys(values).length < 3;
  return header.field !== "other" && values[header.field] === undefined;
}

function continues(
  before: TextLine | undefined,
  line: TextLine,
  field: HeaderField,
  value: string,
): boolean {
  if (value === "") return true;
  if (before === undefined || before.text === "") return false;
  if (line.indented && !before.indented) return true;
  const isList = field === "to" || field === "cc" || field === "other";
  if (
    isList &&
    (/[,;]$/.test(before.text) || /^\S{1,64}@\S/.test(line.text) || /^[<[(]/.test(line.text))
  )
    return true;
  if (field === "from" && /^[<[(].{0,200}@/.test(line.text)) return true;
  return before.text.length >= WRAPPED_LENGTH;
}

/** A sender, and enough of the rest that no customer writes it by chance ("From: Paris, To: Rome"). */
function isMailHeader({ values }: HeaderBlock): boolean {
  if (values.from === undefined) return false;
  const others = [values.date, values.to, values.subject].filter((value) => value !== undefined);
  if (others.length === 0) return false;
  return values.from.includes("@") || (others.length >= 2 && values.subject !== undefined);
}
