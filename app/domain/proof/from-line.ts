import { say } from "#app/domain/words/words.ts";
import { isEmailAddress } from "#app/domain/reply/email-address.ts";

/** Which address does a mail claim to be from? Only a From line that every reader reads the same way is an answer. */

export type FromLine =
  | { readonly kind: "one"; readonly address: string; readonly domain: string }
  | {
      readonly kind: "unclear";
      readonly why: string;
      /** Every domain that a reader may take for the sender's, a few at most. */
      readonly domains: readonly string[];
    };

/** A From line is short; what is longer hides something. */
const READ_CHARACTERS = 2000;
const DOMAINS = 5;

/**
 * The address of the From headers, given unfolded with one character for each byte. One header, one mailbox, written
 * plainly: an address of ASCII letters, with or without a name (RFC 5322 §3.4). Never throws.
 */
export function fromLine(values: readonly string[]): FromLine {
  const [value] = values;
  const unclear = (why: string): FromLine => ({ kind: "unclear", why, domains: domainsIn(values) });
  if (value === undefined) return unclear(say("the mail has no From line"));
  if (values.length > 1) return unclear(say("the mail has several From lines"));
  if (value.length > READ_CHARACTERS) return unclear(say("the From line is too long"));

  const parts = partsOf(value);
  if (parts === null) return unclear(say("the From line is malformed"));
  const address = addressOf(parts);
  if (address === null) return unclear(say("the From line holds more than one plain address"));
  if (!/^[\x21-\x7e]+$/.test(address) || !isEmailAddress(address))
    return unclear(say("the From line holds no plain address"));

  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1).toLowerCase();
  return { kind: "one", address: `${address.slice(0, at)}@${domain}`, domain };
}

type Parts = {
  /** What stands outside of angle brackets, quotes and comments. */
  readonly bare: string;
  /** What stands in angle brackets; null when there are none. */
  readonly angle: string | null;
  /** True when something but comments follows the brackets. */
  readonly trailing: boolean;
};

/** Quotes and comments are skipped as RFC 5322 §3.2.2 and §3.2.4 write them; null when one of them does not end. */
function partsOf(value: string): Parts | null {
  let bare = "";
  let angle: string | null = null;
  let trailing = false;
  let within: "bare" | "quote" | "angle" | "comment" = "bare";
  let depth = 0;

  for (let at = 0; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (within === "quote") {
      if (character === "\\") at += 1;
      else if (character === '"') within = "bare";
    } else if (within === "comment") {
      if (character === "\\") at += 1;
      else if (character === "(") depth += 1;
      else if (character === ")" && --depth === 0) within = "bare";
    } else if (within === "angle") {
      if (character === ">") within = "bare";
      else angle = (angle ?? "") + character;
    } else if (character === "(") {
      within = "comment";
      depth = 1;
    } else if (character === "<") {
      if (angle !== null) return null;
      within = "angle";
      angle = "";
    } else {
      if (character === '"') within = "quote";
      else bare += character;
      if (angle !== null && character.trim() !== "") trailing = true;
    }
  }
  return within === "bare" ? { bare, angle, trailing } : null;
}

/** A name with `@`, `,`, `;` or `:` outside of quotes is an address or a group for some readers. */
function addressOf({ bare, angle, trailing }: Parts): string | null {
  if (angle === null) return bare.trim();
  return trailing || /[@,;:>]/.test(bare) ? null : angle.trim();
}

function domainsIn(values: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const value of values) {
    for (const match of value.slice(0, READ_CHARACTERS).matchAll(/@([a-z0-9.-]{3,253})/gi)) {
      const domain = (match[1] ?? "").toLowerCase().replace(/[.-]{1,9}$/, "");
      if (isEmailAddress(`a@${domain}`)) found.add(domain);
      if (found.size === DOMAINS) return [...found];
    }
  }
  return [...found];
}
