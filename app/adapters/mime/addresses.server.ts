// Which people does an address header name (RFC 5322 §3.4 and §4.4), however it was written?
import type { Address } from "#app/domain/mail/address.ts";
import { trimBlanks } from "./blanks.ts";
import { cleanLine } from "./clean-text.ts";
import { headerText } from "./header-text.server.ts";

/** Longer comments and addresses are none; looking for their ends stays cheap. */
const MAX_ENTRY_LENGTH = 1_000;

/** What stands between two commas: the pieces of one mailbox. */
type Entry = {
  /** Words outside brackets and comments, quoted ones without their quotes. */
  words: string;
  /** The same with quotes, for a quoted part before an `@`. */
  written: string;
  angle: string | null;
  comment: string;
  /** What ended it: a comma may have stood within a name that lacks its quotes. */
  endedBy: string;
};

/**
 * The mailboxes of a value that has one character for each byte, in order; groups are taken apart, entries without an
 * address left out. `charset` is what raw 8-bit text falls back to. Never throws.
 */
export function readAddresses(raw: string, charset: string | null): Address[] {
  return addressesOf(raw, charset, true);
}

function addressesOf(raw: string, charset: string | null, mayDecode: boolean): Address[] {
  if (raw.includes("&lt;") && !raw.includes("<")) {
    return addressesOf(raw.replaceAll("&lt;", "<").replaceAll("&gt;", ">"), charset, mayDecode);
  }
  const isAllEncoded = mayDecode && raw.includes("=?") && !raw.includes("@");
  if (isAllEncoded) return utf8Addresses(headerText(raw, charset));
  const found: Address[] = [];
  let carried = "";
  for (const entry of splitEntries(raw)) {
    const listed = bareList(entry);
    if (listed !== null) {
      found.push(...listed.map((one) => ({ address: decoded(one, charset), name: null })));
      carried = "";
      continue;
    }
    const address = addressIn(entry);
    if (address !== null) {
      found.push({
        address: decoded(address, charset),
        name: nameOf(entry, address, carried, charset),
      });
      carried = "";
      continue;
    }
    const words = headerText(entry.words, charset);
    if (mayDecode && entry.words.includes("=?") && words.includes("@")) {
      // The whole mailbox was put into encoded words.
      found.push(...utf8Addresses(words));
      carried = "";
    } else carried = entry.endedBy === "," ? `${carried}${trimBlanks(entry.words)}, ` : "";
  }
  return found;
}

const utf8Addresses = (text: string): Address[] =>
  addressesOf(Buffer.from(text).toString("latin1"), "utf-8", false);

function splitEntries(raw: string): Entry[] {
  const entries: Entry[] = [];
  let entry = newEntry();
  const end = (by: string) => {
    entry.endedBy = by;
    if (entry.angle !== null || trimBlanks(entry.words) !== "" || entry.comment !== "")
      entries.push(entry);
    entry = newEntry();
  };
  // Where the words began that follow the last address in brackets.
  let [wordsBefore, writtenBefore] = [0, 0];
  const lastQuote = raw.lastIndexOf('"');
  const lastClose = raw.lastIndexOf(")");
  let nests = true;
  for (let at = 0; at < raw.length; at += 1) {
    const character = raw[at] ?? "";
    if (character === '"' && at < lastQuote) {
      const close = endOfQuoted(raw, at + 1);
      entry.words += raw.slice(at + 1, close).replace(/\\(.)/g, "$1");
      entry.written += raw.slice(at, close + 1);
      at = close;
    } else if (character === "(" && at < lastClose) {
      const nested: number | null = nests ? endOfComment(raw, at + 1) : null;
      // A bracket too many: from here on a comment ends with the first that closes.
      nests = nested !== null;
      const close = nested ?? raw.indexOf(")", at);
      entry.comment += ` ${raw.slice(at + 1, close)}`;
      at = close;
    } else if (character === "<") {
      const close = endOfAngle(raw, at + 1);
      const inside = raw.slice(at + 1, close).replace(/^[\t-\r <]+/, "");
      // Some programs write a name in angle brackets before the address, others no comma between two.
      if (entry.angle?.includes("@") === true && inside.includes("@")) {
        const words = entry.words.slice(wordsBefore);
        const written = entry.written.slice(writtenBefore);
        entry.words = entry.words.slice(0, wordsBefore);
        end(" ");
        entry = { ...newEntry(), words, written };
      }
      if (entry.angle === null || !entry.angle.includes("@")) entry.angle = inside;
      [wordsBefore, writtenBefore] = [entry.words.length, entry.written.length];
      at = raw[close] === ">" ? close : close - 1;
    } else if (character === "," || character === ";") end(character);
    else if (character === ":" && isGroupName(entry)) {
      // A name with a colon behind it begins no group.
      if (!isBeforeAngle(raw, at + 1)) entry = newEntry();
    } else if (character !== ">" && character !== '"') {
      entry.words += character;
      entry.written += character;
    }
  }
  end("");
  return entries;
}

const newEntry = (): Entry => ({ words: "", written: "", angle: null, comment: "", endedBy: "" });

const isGroupName = ({ angle, words }: Entry): boolean =>
  angle === null && !words.includes("@") && !/mailto$/i.test(words.slice(-MAILTO_LENGTH));

const isBeforeAngle = (raw: string, at: number): boolean =>
  /^[\t-\r ]{0,20}<[^>]{0,300}>[\t-\r ]{0,20}$/.test(raw.slice(at, at + 400));

const MAILTO_LENGTH = "mailto".length;

function endOfQuoted(raw: string, from: number): number {
  for (let at = from; at < raw.length; at += 1) {
    if (raw[at] === "\\") at += 1;
    else if (raw[at] === '"') return at;
  }
  return raw.length;
}

/** Where the comment closes with all those within it (RFC 5322 §3.2.2); null if it does not. */
function endOfComment(raw: string, from: number): number | null {
  let depth = 1;
  const limit = Math.min(raw.length, from + MAX_ENTRY_LENGTH);
  for (let at = from; at < limit; at += 1) {
    if (raw[at] === "\\") at += 1;
    else if (raw[at] === "(") depth += 1;
    else if (raw[at] === ")" && --depth === 0) return at;
  }
  return null;
}

/** An address whose closing bracket is missing ends at the comma, unless it starts with an obsolete route (§4.4). */
function endOfAngle(raw: string, from: number): number {
  const ahead = raw.slice(from, from + MAX_ENTRY_LENGTH);
  const close = ahead.indexOf(">");
  const comma = ahead.indexOf(",");
  if (close < 0) return from + (comma < 0 ? ahead.length : comma);
  const opensAgain = ahead
    .slice(0, close)
    .replace(/^[\t-\r <]+/, "")
    .includes("<");
  const isRoute = ahead.trimStart().startsWith("@");
  return from + (opensAgain && comma >= 0 && comma < close && !isRoute ? comma : close);
}

/** Addresses with nothing but blanks between them; null for anything else, one address included. */
function bareList({ angle, words, written, comment }: Entry): string[] | null {
  if (angle !== null || comment !== "" || words !== written) return null;
  if (words.indexOf("@") === words.lastIndexOf("@")) return null;
  const addresses = trimBlanks(words)
    .split(/[\t-\r ]+/)
    .map(bareAddress);
  const isList = addresses.length > 1 && addresses.every((address) => address !== null);
  return isList ? addresses : null;
}

function addressIn(entry: Entry): string | null {
  const inAngle = entry.angle === null ? null : bareAddress(withoutBlanks(entry.angle));
  if (inAngle !== null) return inAngle;
  return bareAddress(wordWithAt(entry.written) ?? wordWithAt(entry.words) ?? "");
}

/** A quoted local part may hold blanks (RFC 5322 §3.4.1). */
const withoutBlanks = (text: string): string =>
  text.includes('"') ? trimBlanks(text) : text.replace(/[\t-\r ]+/g, "");

/** The first word around an `@` that has something before it; a quoted part before the `@` may hold blanks. */
function wordWithAt(text: string): string | null {
  const tight = withoutBlanksAroundAt(text);
  for (let at = tight.indexOf("@"); at >= 0; at = tight.indexOf("@", at + 1)) {
    let start = at;
    if (tight[at - 1] === '"') start = Math.max(0, tight.lastIndexOf('"', at - 2));
    else while (start > 0 && isWordCharacter(tight[start - 1])) start -= 1;
    let end = at + 1;
    while (end < tight.length && isWordCharacter(tight[end])) end += 1;
    if (start < at) return tight.slice(start, end);
  }
  return null;
}

const isWordCharacter = (character = " "): boolean => !/[\t-\r "<>]/.test(character);

const withoutBlanksAroundAt = (text: string): string =>
  text.includes("@") ? text.replace(/[ \t]{0,50}@[ \t]{0,50}/g, "@") : text;

/** `local@domain`, without a route, `mailto:` and stray marks around it, the domain in lower case; null if it is none. */
function bareAddress(text: string): string | null {
  const routed = text.startsWith("@") ? text.slice(text.lastIndexOf(":") + 1) : text;
  const stripped = routed
    .replace(/^[[('<,;:]{1,20}/, "")
    .replace(/^(?:mailto|smtp):/i, "")
    .replace(/[\])'>,;:.]{1,20}$/, "");
  // An address literal ends in the bracket that was just taken for a stray one.
  const bare = /@\[[^\]@]{1,80}$/.test(stripped.slice(-82)) ? `${stripped}]` : stripped;
  const at = bare.lastIndexOf("@");
  // A local part that ends in a colon is the name of an empty group that some relay completed with its host.
  if (at < 1 || at === bare.length - 1 || bare[at - 1] === ":") return null;
  // Only ASCII: beyond it these are single bytes of characters.
  return bare.slice(0, at + 1) + bare.slice(at + 1).replace(/[A-Z]+/g, lowerCase);
}

const lowerCase = (text: string): string => text.toLowerCase();

function nameOf(entry: Entry, address: string, carried: string, charset: string | null) {
  const words =
    entry.angle === null ? withoutAddress(entry, address) : carried + trimBlanks(entry.words);
  const name = cleanName(decoded(words, charset));
  if (name !== "") return name;
  const comment = cleanName(decoded(entry.comment, charset));
  return comment === "" ? null : comment;
}

function withoutAddress({ words, written }: Entry, address: string): string {
  const quoted = wordWithAt(written);
  const source = withoutBlanksAroundAt(quoted === null ? words : written);
  const rest = source.replace(quoted ?? wordWithAt(words) ?? address, " ");
  return rest.replace(/[<>"[\]]/g, " ");
}

function cleanName(text: string): string {
  const name = cleanLine(text);
  const quoted = /^"(.*)"$/.exec(name)?.[1];
  return (quoted ?? name).replace(/\\(["\\])/g, "$1").trim();
}

const decoded = (text: string, charset: string | null): string =>
  cleanLine(headerText(text, charset));
