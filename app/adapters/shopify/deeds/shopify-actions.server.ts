// Every kind of action with its deed.
import type { ActionKind } from "#app/domain/action/action-kind.ts";
import type { ActionAsked, ActionPlan, ActionStart } from "#app/domain/action/rule-of.ts";
import type { AdminGraphql } from "#app/adapters/shopify/ask-shopify.server.ts";
import type { ShopifyActions } from "#app/services/deps.ts";
import { addressDeed } from "./address.server.ts";
import { cancelDeed } from "./cancel.server.ts";
import { customerAddressDeed } from "./customer-address.server.ts";
import { customerEmailDeed } from "./customer-email.server.ts";
import { customerNameDeed } from "./customer-name.server.ts";
import { customerPhoneDeed } from "./customer-phone.server.ts";
import type { Deed } from "./deed.ts";
import { discountDeed } from "./discount.server.ts";
import { duplicateDeed } from "./duplicate.server.ts";
import { editDeed } from "./edit.server.ts";
import { giftCardDeed } from "./gift-card.server.ts";
import { holdDeed } from "./hold.server.ts";
import { invitationDeed } from "./invitation.server.ts";
import { invoiceDeed } from "./invoice.server.ts";
import { noteDeed } from "./note.server.ts";
import { openShop } from "./open-shop.server.ts";
import { personaliseDeed } from "./personalise.server.ts";
import { refundDeed } from "./refund.server.ts";
import { releaseDeed } from "./release.server.ts";
import { returnDeed } from "./return.server.ts";
import { storeCreditDeed } from "./store-credit.server.ts";
import { tagsDeed } from "./tags.server.ts";

/** A deed is only ever given what is of its own kind. */
type AnyDeed = Deed<ActionStart, ActionAsked, ActionPlan>;

const deeds: Readonly<Record<ActionKind, AnyDeed>> = {
  address: addressDeed,
  cancel: cancelDeed,
  "customer-address": customerAddressDeed,
  "customer-email": customerEmailDeed,
  "customer-name": customerNameDeed,
  "customer-phone": customerPhoneDeed,
  discount: discountDeed,
  duplicate: duplicateDeed,
  edit: editDeed,
  "gift-card": giftCardDeed,
  hold: holdDeed,
  invitation: invitationDeed,
  invoice: invoiceDeed,
  note: noteDeed,
  personalise: personaliseDeed,
  refund: refundDeed,
  release: releaseDeed,
  return: returnDeed,
  "store-credit": storeCreditDeed,
  tags: tagsDeed,
};

export function makeShopifyActions(graphql: AdminGraphql): ShopifyActions {
  const shop = (domain: string) => openShop(graphql, domain);
  return {
    prepare: (domain, kind, about) => deeds[kind].prepare(shop(domain), about),
    plan: (domain, start, asked) => deeds[start.kind].plan(shop(domain), start, asked),
    carryOut: (domain, task) => deeds[task.plan.kind].carryOut(shop(domain), task),
    lookAgain: (domain, task) => deeds[task.plan.kind].lookAgain(shop(domain), task),
  };
}
