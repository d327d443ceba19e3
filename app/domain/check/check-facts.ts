/** What is known beside a reply: what may be said is measured by it. What is null or absent is not known, and says nothing. */
import type { ProofLevel } from "#app/domain/proof/proof-level.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import type { Words } from "#app/domain/words/words.ts";
import type { CheckLevels } from "./check-kind.ts";

export type CheckedItem = {
  readonly title: string;
  /** What was chosen of it: "7", "Rose gold", and what the buyer wrote, such as an engraving. */
  readonly options: readonly string[];
  readonly quantity: number;
  /** Of one, as a decimal string. */
  readonly price: string | null;
};

export type CheckedParcel = {
  readonly carrier: string | null;
  readonly number: string | null;
  /** Shopify's word for it in small letters with `_`: `in_transit`. */
  readonly status: string | null;
  /** ISO 8601, a date or an instant. */
  readonly estimatedDelivery: string | null;
  readonly deliveredAt: string | null;
};

export type CheckedOrder = {
  readonly name: string;
  /** Decimal strings. */
  readonly total: string | null;
  /** What else is its worth, such as the total before it was edited. */
  readonly otherTotals?: readonly string[];
  /** ISO 4217. */
  readonly currency: string | null;
  /** Shopify's words in small letters with `_`: `partially_refunded`. */
  readonly financial: string | null;
  readonly fulfillment: string | null;
  /** Absent where nobody says so either way. */
  readonly cancelled?: boolean;
  readonly items: readonly CheckedItem[];
  /** There are more than `items`. */
  readonly hasMoreItems?: boolean;
  readonly parcels: readonly CheckedParcel[];
  readonly refunds: readonly { readonly amount: string; readonly at: string | null }[];
  /** Refunds are known only as a sum. */
  readonly refundsAreSummed?: boolean;
  readonly address: { readonly city: string | null; readonly postcode: string | null } | null;
  /** The address that the order itself holds: it may know its own facts. */
  readonly email?: string | null;
  /** What the source knew of it when. */
  readonly asOf?: Instant;
};

export type Withheld = {
  readonly kind: "confidential" | "surprise";
  readonly because: Words;
};

export type CheckFacts = {
  readonly customer: { readonly name: string | null; readonly email: string | null };
  readonly recipients: readonly string[];
  /** Of the request that is answered; null where nobody asked. */
  readonly proof: ProofLevel | null;
  /** Whoever gets it must not learn what was bought. */
  readonly surprise: boolean;
  /** Names of the files that go with it; null where that is not known. */
  readonly attachments: readonly string[] | null;
  /** ISO 8601 with the offset of the shop's zone. */
  readonly now: string | null;
  readonly orders: readonly CheckedOrder[];
  /** Hosts that links may lead to, those below them included; null: any. */
  readonly allowedHosts: readonly string[] | null;

  readonly levels?: CheckLevels;
  readonly forbiddenWords?: readonly string[];
  /** The ticket is under investigation: what is promised needs a date. */
  readonly isInvestigated?: boolean;
  readonly calendar?: OpenCalendar;
  /** BCP 47, of the writer: how dates in digits are read. */
  readonly locale?: string;
  /** Business days that a refund takes by the shop's own policy. */
  readonly refundDays?: number | null;
  /** Those who write for the shop, and the shop: signing is no greeting. */
  readonly ownNames?: readonly string[];
  /** What the customer wrote: its numbers are theirs to see again. */
  readonly customerWrote?: string;
  /** Proof and surprise are judged elsewhere, order by order. */
  readonly judgedElsewhere?: boolean;
  /** What that judge says of a sentence; null: whoever gets it may read it. */
  readonly mayTell?: (sentence: string) => Withheld | null;
};
