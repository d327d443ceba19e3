/** How does a shop want its orders handled: labels, returns, surprises, and what agents may give away? */

/** Who pays when an item comes back. */
export const returnPayers = ["customer", "shop"] as const;
export type ReturnPayer = (typeof returnPayers)[number];

export type OrderSettings = {
  /** After so many business days without a scan a label opens a ticket by itself; null: never. */
  readonly unscannedLabelDays: number | null;
  /** Counted in days from delivery; 0: nothing is taken back. */
  readonly returnWindowDays: number;
  /** Product tags of what is never taken back. */
  readonly finalSaleTags: readonly string[];
  /** Whether engraved and otherwise personalised items are taken back. */
  readonly returnsPersonalised: boolean;
  readonly returnShippingPaidBy: ReturnPayer;
  /** The rule in the shop's own words, quoted to agents; empty where the shop has none of its own. */
  readonly returnRule: string;
  /** Tags of orders and products that are kept a surprise. */
  readonly surpriseTags: readonly string[];
  /** Product types that are kept a surprise. */
  readonly surpriseTypes: readonly string[];
  /** What an agent may give at once, as decimals in the shop's currency. */
  readonly agentGiftCardLimit: string;
  readonly agentStoreCreditLimit: string;
  readonly agentDiscountLimit: string;
};

/** What decides whether an item can come back. */
export type ReturnRules = Pick<
  OrderSettings,
  | "returnWindowDays"
  | "finalSaleTags"
  | "returnsPersonalised"
  | "returnShippingPaidBy"
  | "returnRule"
>;

/** What holds until the owner changes it. */
export const defaultOrderSettings: OrderSettings = {
  unscannedLabelDays: null,
  returnWindowDays: 30,
  finalSaleTags: ["final-sale"],
  returnsPersonalised: false,
  returnShippingPaidBy: "customer",
  returnRule: "",
  surpriseTags: ["gift", "surprise"],
  surpriseTypes: ["Ring"],
  agentGiftCardLimit: "0",
  agentStoreCreditLimit: "0",
  agentDiscountLimit: "0",
};
