import type { Address } from "./address.ts";
import { trimEnds } from "./trim-ends.ts";

/** Who is the sender that a forwarded mail's `From` names, as programs write it for people? */

const MAX_LENGTH = 1_000;

const ADDRESS =
  /[\p{L}\p{N}!#$%&*+/=?^_`{|}~.'-]{1,64}@(?:[\p{L}\p{N}_-]{1,63}\.){1,10}[\p{L}\p{N}-]{2,63}/gu;

/** Where the address stands in brackets: `Jane <jane@…>`, `Jane [mailto:jane@…]`, `Jane (jane@…)`. */
const OPENS = /[<[(（＜]\s{0,9}(?:mailto:)?\s{0,9}['"*]?$/i;

/**
 * The sender, or null if `value` names no address. The name is null where it is missing or the address once more. Of two
 * addresses the one in brackets counts: the other one is a name.
 */
export function readSender(value: string): Address | null {
  const text = value.slice(0, MAX_LENGTH).replace(/\]\(mailto:[^)]{0,300}\)/gi, "]");
  const found = Array.from(text.matchAll(ADDRESS), (match) => ({
    address: trimEnds(match[0], "*_'`"),
    at: match.index,
  }));
  const bracketed = found.find(({ at }) => OPENS.test(text.slice(0, at)));
  const chosen = bracketed ?? found[0];
  if (chosen === undefined) return null;

  const at = chosen.address.lastIndexOf("@");
  const address = `${chosen.address.slice(0, at)}${chosen.address.slice(at).toLowerCase()}`;
  const before = nameOf(text.slice(0, chosen.at));
  const behind = nameOf(
    /^[\s>\])]*\(([^()]{1,200})\)/.exec(text.slice(chosen.at + address.length))?.[1] ?? "",
  );
  const name = before === "" ? behind : before;
  return { address, name: name === "" || name.includes("@") ? null : name };
}

/** Pairs of round brackets within a name belong to it, as in `Doe, Jane (Sales)`; what is left of an address's does not. */
const BRACKETS = /(?<=\S {0,3})(\([^()<>[\]@]{1,100}\))|[<>[\](){}（）＜＞]/g;

const QUOTES = "*_\"'“”„«»‘’`";

/** A name without brackets, quotes, marks of bold text and what joins it to its address. */
export function nameOf(written: string): string {
  const bare = written
    .replace(/mailto:/gi, " ")
    .replace(BRACKETS, (_all, pair?: string) => pair ?? " ")
    .replace(/\\(["\\])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
  const ended = trimEnds(bare, ` ${QUOTES};,:-`, "end");
  return trimEnds(ended, ` ${QUOTES}`).trim();
}
