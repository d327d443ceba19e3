import { addressKey } from "#app/domain/mail/address.ts";
import { whyLookalike } from "#app/domain/mail/lookalike-address.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { isEmailAddress } from "./email-address.ts";

/** Which addresses did somebody type or paste, and can a mail go there? */

/** What stands between addresses; line breaks are among it, so none is ever part of one. */
const BETWEEN = /[\s,;]+/;

/** No mail of a shop goes to more people; a pasted column of a table is a mistake. */
export const MOST_RECIPIENTS = 50;

/** Each once, in their order, without names: of `Jo Day <jo@post.example>, ann@post.example`. */
export function splitAddresses(typed: string): readonly string[] {
  const parts = typed
    .split(BETWEEN)
    .map((part) => part.replace(/^[<"']{1,3}|[>"']{1,3}$/g, ""))
    .filter((part) => part !== "");
  const named = parts.some((part) => part.includes("@"));
  const found = named ? parts.filter((part) => part.includes("@")) : parts;
  const keys = new Set<string>();
  return found.filter((address) => {
    const isNew = !keys.has(addressKey(address));
    keys.add(addressKey(address));
    return isNew;
  });
}

/** In words for the writer; null for an address that mail can go to. `known`: who takes part, and the shop itself. */
export function whyNotSendTo(address: string, known: readonly string[]): Words | null {
  if (!isEmailAddress(address)) return say("{address} is not an email address.", { address });
  return whyLookalike(address, known);
}
