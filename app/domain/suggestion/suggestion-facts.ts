import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { ReturnRules } from "#app/domain/order/order-settings.ts";
import type { ProductFacts } from "#app/domain/product/product-facts.ts";
import type { SavedReply } from "#app/domain/reply/saved-reply.ts";
import type { ReplyLanguage } from "#app/domain/reply/variable/reply-language.ts";
import type { OrderOfReply, VariableFacts } from "#app/domain/reply/variable/variable-facts.ts";
import type { ShopTextWords } from "#app/domain/shop-text/shop-text.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Words } from "#app/domain/words/words.ts";

/** What is known when an answer is put together. */
export type SuggestionFacts = {
  /** Of the ticket, without an order and a language. */
  readonly ticket: Omit<VariableFacts, "order" | "orderRefusal" | "language">;
  /** What the customer wrote last. */
  readonly message: { readonly subject: string; readonly text: string };
  /** Those that are linked, the one that the inbox shows first. */
  readonly orders: readonly KnownOrder[];
  readonly returnRules: ReturnRules;
  readonly policies: readonly KnownText[];
  readonly product: KnownProduct;
  /** The team's and the agent's own, used last first. */
  readonly replies: readonly Pick<SavedReply, "id" | "name" | "shortcut" | "language" | "html">[];
};

export type KnownOrder = {
  readonly order: OrderOfReply;
  /** Null where nobody has asked for the rest of it. */
  readonly details: OrderDetails | null;
  /** Why nothing of it may be told without a reason, in words for the agent; null where it may. */
  readonly refusal: Words | null;
  /** Its goods must not be named to whoever may read along. */
  readonly isSurprise: boolean;
};

export type KnownText = ShopTextWords & {
  readonly version: number;
  readonly changedAt: Instant;
};

/** The product that is asked about, or why it is not known which. */
export type KnownProduct =
  | { readonly kind: "known"; readonly facts: ProductFacts; readonly asOf: Instant }
  | { readonly kind: "unknown"; readonly because: Words };

/** The same, once it is known in which language to answer. */
export type AnswerFacts = SuggestionFacts & { readonly language: ReplyLanguage };
