// A customer's email was changed: the old address hears of it, once.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { claimOldAddress, releaseOldAddress } from "#app/data/records/shopify-actions.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { composeOldAddressMail } from "#app/domain/action/compose-old-address-mail.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { ShopId, ShopifyActionId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "mailer" | "settings" | "log">;
type Which = { readonly shopId: ShopId; readonly actionId: ShopifyActionId };

/**
 * Noted before the call: a job that runs again sends nothing. Where no answer came the ticket says so; a mail that may have
 * gone out is not sent twice. Throws TemporaryFault when the provider asked to come back.
 */
export async function tellOldAddress(needs: Needs, { shopId, actionId }: Which): Promise<void> {
  const found = await inShopBySql(needs.db, shopId, (tx) => claimOldAddress(tx, shopId, actionId));
  if (!found) return;
  const { ticketId, address, shopName, supportAddress } = found;
  const outcome = await needs.mailer.send({
    ...composeOldAddressMail({
      shopName,
      supportAddress,
      to: address,
      messageId: `<a.${actionId}@${needs.settings.receivingDomain}>`,
    }),
    customArgs: { loupe_shop: shopId, loupe_action: actionId },
  });
  needs.log.info("old-address-attempted", { shopId, actionId, outcome: outcome.kind });
  if (outcome.kind === "later") {
    await inShopBySql(needs.db, shopId, (tx) => releaseOldAddress(tx, shopId, actionId));
    throw new TemporaryFault(
      outcome.why,
      outcome.retryAfterMs === null ? {} : { retryAfterMs: outcome.retryAfterMs },
    );
  }
  const detail =
    outcome.kind === "accepted"
      ? ({ kind: "old-address-told", address } as const)
      : ({ kind: "old-address-not-told", address, reason: outcome.why } as const);
  await inShopBySql(needs.db, shopId, async (tx) => {
    const event = { id: needs.newId<string>(), ticketId, actor: "loupe", detail };
    await saveTicketEvents(tx, shopId, [{ ...event, at: needs.clock() }]);
    await announceChange(tx, shopId, ticketId);
  });
}
