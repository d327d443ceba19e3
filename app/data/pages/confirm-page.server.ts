// What the page behind a confirmation link shows to whoever holds the link.
import { firstWords } from "#app/domain/mail/first-words.ts";
import { confirmationState } from "#app/domain/proof/confirmation-state.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { askInShop, type Db } from "#app/data/db.server.ts";
import {
  findConfirmation,
  findConfirmationAcrossShops,
} from "#app/data/records/confirmations.server.ts";

export type ConfirmPage =
  | {
      readonly state: "asks";
      readonly shopName: string;
      /** As the message gives it; anyone can write any name. */
      readonly fromName: string | null;
      readonly fromAddress: string;
      readonly words: string;
    }
  /** A link that was open once, and one that never was. */
  | { readonly state: "over" }
  | { readonly state: "unknown" };

/** Enough to know one's own message by, and no more. */
const WORDS = 300;

/** Reading it changes nothing: scanners of mail follow links. */
export async function readConfirmPage(db: Db, token: string, now: Instant): Promise<ConfirmPage> {
  const found = await findConfirmationAcrossShops(db, token);
  if (!found) return { state: "unknown" };
  const asked = await askInShop(db, found.shopId, (tx) =>
    findConfirmation(tx, found.shopId, found.confirmationId),
  );
  if (!asked) return { state: "unknown" };
  if (confirmationState(asked, now) !== "open") return { state: "over" };
  const { shopName, fromName, fromAddress, text } = asked;
  return {
    state: "asks",
    shopName,
    fromName: fromName === "" || fromName === fromAddress ? null : fromName,
    fromAddress,
    words: firstWords(text, WORDS),
  };
}
