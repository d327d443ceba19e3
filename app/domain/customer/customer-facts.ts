import type { Money } from "#app/domain/shared/money.ts";

/** A Shopify customer as it is shown beside the thread; what Shopify withholds is null. */
export type CustomerFacts = {
  /** `gid://shopify/Customer/…` */
  readonly id: string;
  readonly legacyId: string;
  readonly displayName: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly orderCount: number;
  readonly spent: Money;
  readonly tags: readonly string[];
  readonly note: string | null;
  readonly locale: string | null;
  /** Shopify's CustomerState: ENABLED, DISABLED, INVITED or DECLINED. */
  readonly accountState: string;
  readonly defaultAddress: CustomerAddress | null;
  /** A few; the default one among them. */
  readonly addresses: readonly CustomerAddress[];
  /** Newest orders first, a few. */
  readonly orders: readonly {
    readonly id: string;
    readonly name: string;
    readonly createdAt: string;
    readonly fulfillmentStatus: string;
  }[];
};

export type CustomerAddress = {
  /** `gid://shopify/MailingAddress/…` */
  readonly id: string;
  readonly name: string | null;
  readonly lines: readonly string[];
  readonly postcode: string | null;
  readonly countryCode: string | null;
};
