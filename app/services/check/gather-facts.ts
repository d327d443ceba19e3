// What is known beside a reply that is being written on a ticket?
import type { Tx } from "#app/data/db.server.ts";
import { findCheckSettings } from "#app/data/records/check-settings.server.ts";
import { readCheckedTicket } from "#app/data/records/checked-tickets.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";
import type { TicketProof } from "#app/data/records/proof-facts.server.ts";
import { listHostsOfTexts, listPolicyTexts } from "#app/data/records/shop-texts.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import type { CheckFacts } from "#app/domain/check/check-facts.ts";
import { knownHosts } from "#app/domain/check/known-hosts.ts";
import { refundDaysIn } from "#app/domain/check/refund-days-in.ts";
import { orderToCheck } from "#app/domain/check/order-to-check.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { isoInZone } from "#app/domain/sla/zone-time.ts";
import type { Deps } from "#app/services/deps.ts";

export type ReplyAround = {
  readonly ticketId: TicketId;
  readonly recipients: readonly string[];
  readonly attachments: readonly string[];
  readonly proof: Pick<TicketProof, "orders">;
  /** BCP 47, of the writer. */
  readonly locale: string | undefined;
};

/** A step of a transaction. Who may hear which facts is asked order by order elsewhere. Throws Refusal "not-found". */
export async function gatherFacts(
  needs: Pick<Deps, "clock" | "openCalendar">,
  tx: Tx,
  shopId: ShopId,
  { ticketId, recipients, attachments, proof, locale }: ReplyAround,
): Promise<CheckFacts> {
  const ticket = await readCheckedTicket(tx, shopId, ticketId);
  if (!ticket) throw new Refusal("not-found", "This ticket is not here.");
  const shop = await getShop(tx, shopId);
  const policy = await getPolicy(tx, shopId);
  const { settings } = await findCheckSettings(tx, shopId);
  const copies = new Map(ticket.orders.map((one) => [one.orderId, one]));
  return {
    customer: {
      name: ticket.linkedName || ticket.customerName || null,
      email: ticket.customerAddress,
    },
    recipients,
    proof: null,
    surprise: false,
    judgedElsewhere: true,
    attachments,
    now: isoInZone(policy.calendar.timeZone, needs.clock()),
    orders: proof.orders.map((order) => {
      const copy = copies.get(order.id);
      return orderToCheck(order, copy?.details ?? null, copy?.fetchedAt ?? null);
    }),
    allowedHosts: knownHosts({
      domain: shop.domain,
      addresses: ticket.mailboxes,
      added: [...settings.allowedHosts, ...(await listHostsOfTexts(tx, shopId))],
    }),
    levels: settings.levels,
    forbiddenWords: settings.forbiddenWords,
    isInvestigated: ticket.isInvestigated,
    calendar: needs.openCalendar(shopId, policy.calendarVersion, policy.calendar),
    ...(locale === undefined ? {} : { locale }),
    refundDays: await refundDaysOf(tx, shopId),
    ownNames: [...ticket.memberNames, shop.name],
    customerWrote: ticket.customerWrote,
  };
}

/** As the shop's own policies promise it; null where they don't. */
async function refundDaysOf(tx: Tx, shopId: ShopId): Promise<number | null> {
  const policies = await listPolicyTexts(tx, shopId);
  return policies.reduce<number | null>((days, { body }) => days ?? refundDaysIn(body), null);
}
