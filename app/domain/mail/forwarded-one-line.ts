import { headerLabels, type HeaderField, type Language } from "./forwarded-headers.ts";

/** Does one line hold all headers of a forwarded mail, as Yahoo writes them in plain text, and which lines would they be? */

/** A long circle of recipients; more is not looked at. */
const MAX_LENGTH = 8_000;

const labelsOf = (field: HeaderField): string =>
  [
    ...new Set(
      (Object.keys(headerLabels) as Language[]).flatMap((language) =>
        headerLabels[language][field].split("|"),
      ),
    ),
  ]
    .filter((label) => label !== "")
    .sort((one, other) => other.length - one.length)
    .map((label) => label.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
    .join("|");

const RULE = new RegExp(
  `^[\\s>]{0,12}-{3,10} ?[^-\\n]{3,60}? ?-{3,10} {1,4}(?=(?:${labelsOf("from")}) ?[:：])`,
  "iu",
);

/** Headers but the last begin right behind the address before them. */
const NEXT = new RegExp(
  `(?<=>)\\s?(?=(?:${labelsOf("to")}|${labelsOf("cc")}|${labelsOf("date")}) ?[:：])`,
  "giu",
);

/** The date ends in a zone, and the next label begins without a space. */
const SUBJECT = new RegExp(`(?:${labelsOf("subject")}) ?[:：]`, "iu");
/** In Portuguese it lacks its colon, too. */
const BARE_SUBJECT = /(?<=[A-Z\d])Assunto (?!:)/u;

const DATE = new RegExp(`^(?:${labelsOf("date")}) ?[:：]`, "iu");

/** The line itself, or one line for the rule and each header: `----- Forwarded Message ----- From: Jane <jane@…>To: …Sent: …Subject: …`. */
export function ungluedLines(line: string): readonly string[] {
  if (!line.includes("---") || line.length > MAX_LENGTH) return [line];
  const rule = RULE.exec(line)?.[0];
  if (rule === undefined) return [line];
  const headers = line.slice(rule.length).split(NEXT);
  const last = headers.findIndex((header) => DATE.test(header));
  if (last < 0) return [rule, ...headers];
  const rest = headers.slice(last).join("");
  const dated = withSubject(rest.replace(BARE_SUBJECT, "Assunto: "));
  return [rule, ...headers.slice(0, last), ...dated];
}

function withSubject(rest: string): readonly string[] {
  const at = rest.search(SUBJECT);
  return at < 0 ? [rest] : [rest.slice(0, at), rest.slice(at)];
}
