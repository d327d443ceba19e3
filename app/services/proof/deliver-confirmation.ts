// Hands one "Did you write this?" to the mail provider, once.
import { inShopBySql } from "#app/data/db.server.ts";
import {
  closeConfirmation,
  openConfirmation,
  type ConfirmationToSend,
} from "#app/data/records/confirmations.server.ts";
import { composeConfirmation } from "#app/domain/proof/compose-confirmation.ts";
import { CONFIRMATION_OPEN_MS } from "#app/domain/proof/confirmation-state.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { ConfirmationId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";
import { writtenIn } from "#app/domain/rule/written-in.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";
import { confirmationToken } from "./confirmation-token.ts";
import { voidConfirmation } from "./void-confirmation.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "mailer" | "shopKeys" | "settings" | "log">;
type Which = { readonly shopId: ShopId; readonly confirmationId: ConfirmationId };

/**
 * The link is opened before the call: a job that runs again finds it open and sends nothing. Where no answer came the link
 * is voided instead of sent twice, and the agent may ask anew. Throws TemporaryFault when the provider asked to come back.
 */
export async function deliverConfirmation(needs: Needs, input: Which): Promise<void> {
  const { shopId, confirmationId } = input;
  const expiresAt = (needs.clock() + CONFIRMATION_OPEN_MS) as Instant;
  const found = await inShopBySql(needs.db, shopId, (tx) =>
    openConfirmation(tx, shopId, confirmationId, expiresAt),
  );
  if (!found) return;
  const outcome = await needs.mailer.send({
    ...composed(needs, input, found),
    customArgs: { loupe_shop: shopId, loupe_confirmation: confirmationId },
  });
  needs.log.info("confirmation-attempted", { shopId, confirmationId, outcome: outcome.kind });
  if (outcome.kind === "accepted") return;
  await inShopBySql(needs.db, shopId, (tx) =>
    outcome.kind === "later"
      ? closeConfirmation(tx, shopId, confirmationId)
      : voidConfirmation(needs, tx, input, { reason: outcome.why, ifWaiting: false }),
  );
  if (outcome.kind === "later")
    throw new TemporaryFault(
      outcome.why,
      outcome.retryAfterMs === null ? {} : { retryAfterMs: outcome.retryAfterMs },
    );
}

function composed(needs: Needs, which: Which, found: ConfirmationToSend) {
  const key = needs.shopKeys.open(which.shopId, found.shopKey);
  const token = confirmationToken(needs, key, which.confirmationId);
  const language = writtenIn(found.text) === "de" ? "de" : "en";
  const link = new URL(`/confirm/${token}`, needs.settings.appUrl);
  // The page speaks the language of the mail that leads there.
  if (language !== "en") link.searchParams.set("in", language);
  return composeConfirmation({
    t: wordsFor(language),
    shopName: found.shopName,
    supportAddress: found.supportAddress,
    to: found.address,
    messageId: `<c.${which.confirmationId}@${needs.settings.receivingDomain}>`,
    link: link.href,
  });
}
