import type { ActionKind } from "./action-kind.ts";
import type { ActionRule } from "./action-rule.ts";
import { addressRule, type AddressAsked, type AddressPlan, type AddressStart } from "./address.ts";
import { cancelRule, type CancelAsked, type CancelPlan, type CancelStart } from "./cancel.ts";
import {
  customerAddressRule,
  type CustomerAddressAsked,
  type CustomerAddressPlan,
  type CustomerAddressStart,
} from "./customer-address.ts";
import {
  customerEmailRule,
  type CustomerEmailAsked,
  type CustomerEmailPlan,
  type CustomerEmailStart,
} from "./customer-email.ts";
import {
  customerNameRule,
  type CustomerNameAsked,
  type CustomerNamePlan,
  type CustomerNameStart,
} from "./customer-name.ts";
import {
  customerPhoneRule,
  type CustomerPhoneAsked,
  type CustomerPhonePlan,
  type CustomerPhoneStart,
} from "./customer-phone.ts";
import {
  discountRule,
  type DiscountAsked,
  type DiscountPlan,
  type DiscountStart,
} from "./discount.ts";
import {
  duplicateRule,
  type DuplicateAsked,
  type DuplicatePlan,
  type DuplicateStart,
} from "./duplicate.ts";
import { editRule, type EditAsked, type EditPlan, type EditStart } from "./edit.ts";
import {
  giftCardRule,
  type GiftCardAsked,
  type GiftCardPlan,
  type GiftCardStart,
} from "./gift-card.ts";
import { holdRule, type HoldAsked, type HoldPlan, type HoldStart } from "./hold.ts";
import {
  invitationRule,
  type InvitationAsked,
  type InvitationPlan,
  type InvitationStart,
} from "./invitation.ts";
import { invoiceRule, type InvoiceAsked, type InvoicePlan, type InvoiceStart } from "./invoice.ts";
import { noteRule, type NoteAsked, type NotePlan, type NoteStart } from "./note.ts";
import {
  personaliseRule,
  type PersonaliseAsked,
  type PersonalisePlan,
  type PersonaliseStart,
} from "./personalise.ts";
import { refundRule, type RefundAsked, type RefundPlan, type RefundStart } from "./refund.ts";
import { releaseRule, type ReleaseAsked, type ReleasePlan, type ReleaseStart } from "./release.ts";
import { returnRule, type ReturnAsked, type ReturnPlan, type ReturnStart } from "./return.ts";
import {
  storeCreditRule,
  type StoreCreditAsked,
  type StoreCreditPlan,
  type StoreCreditStart,
} from "./store-credit.ts";
import { tagsRule, type TagsAsked, type TagsPlan, type TagsStart } from "./tags.ts";

export type ActionStart =
  | AddressStart
  | CancelStart
  | CustomerAddressStart
  | CustomerEmailStart
  | CustomerNameStart
  | CustomerPhoneStart
  | DiscountStart
  | DuplicateStart
  | EditStart
  | GiftCardStart
  | HoldStart
  | InvitationStart
  | InvoiceStart
  | NoteStart
  | PersonaliseStart
  | RefundStart
  | ReleaseStart
  | ReturnStart
  | StoreCreditStart
  | TagsStart;

export type ActionAsked =
  | AddressAsked
  | CancelAsked
  | CustomerAddressAsked
  | CustomerEmailAsked
  | CustomerNameAsked
  | CustomerPhoneAsked
  | DiscountAsked
  | DuplicateAsked
  | EditAsked
  | GiftCardAsked
  | HoldAsked
  | InvitationAsked
  | InvoiceAsked
  | NoteAsked
  | PersonaliseAsked
  | RefundAsked
  | ReleaseAsked
  | ReturnAsked
  | StoreCreditAsked
  | TagsAsked;

export type ActionPlan =
  | AddressPlan
  | CancelPlan
  | CustomerAddressPlan
  | CustomerEmailPlan
  | CustomerNamePlan
  | CustomerPhonePlan
  | DiscountPlan
  | DuplicatePlan
  | EditPlan
  | GiftCardPlan
  | HoldPlan
  | InvitationPlan
  | InvoicePlan
  | NotePlan
  | PersonalisePlan
  | RefundPlan
  | ReleasePlan
  | ReturnPlan
  | StoreCreditPlan
  | TagsPlan;

/** A rule is only ever given what is of its own kind: `kind` says which. */
export type AnyActionRule = ActionRule<ActionStart, ActionAsked, ActionPlan>;

const rules: Readonly<Record<ActionKind, AnyActionRule>> = {
  address: addressRule,
  cancel: cancelRule,
  "customer-address": customerAddressRule,
  "customer-email": customerEmailRule,
  "customer-name": customerNameRule,
  "customer-phone": customerPhoneRule,
  discount: discountRule,
  duplicate: duplicateRule,
  edit: editRule,
  "gift-card": giftCardRule,
  hold: holdRule,
  invitation: invitationRule,
  invoice: invoiceRule,
  note: noteRule,
  personalise: personaliseRule,
  refund: refundRule,
  release: releaseRule,
  return: returnRule,
  "store-credit": storeCreditRule,
  tags: tagsRule,
};

export const ruleOf = (kind: ActionKind): AnyActionRule => rules[kind];
