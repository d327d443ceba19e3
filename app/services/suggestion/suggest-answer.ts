// A customer asks what is asked again and again: an answer from what is known now, for an agent to look at and send.
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { findOrderCopy } from "#app/data/records/order-copies.server.ts";
import { findOrderSettings } from "#app/data/records/order-settings.server.ts";
import { readProofFacts } from "#app/data/records/proof-facts.server.ts";
import { listSavedReplies } from "#app/data/records/saved-replies.server.ts";
import { listPolicyTexts } from "#app/data/records/shop-texts.server.ts";
import {
  findWaitingMessage,
  listProductsNamed,
  type WaitingMessage,
} from "#app/data/records/suggestions.server.ts";
import { isSurprise } from "#app/domain/order/is-surprise.ts";
import { mustMayWriteReplies } from "#app/domain/reply/saved-reply.ts";
import type { OrderOfReply } from "#app/domain/reply/variable/variable-facts.ts";
import { subjectOfText } from "#app/domain/shop-text/shop-text.ts";
import type { MemberId, MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import type { Role } from "#app/domain/shop/role.ts";
import { chooseProduct } from "#app/domain/suggestion/choose-product.ts";
import { composeSuggestion } from "#app/domain/suggestion/compose-suggestion.ts";
import { findQuestions, type FoundQuestion } from "#app/domain/suggestion/find-questions.ts";
import { isAboutProduct, type UsualQuestion } from "#app/domain/suggestion/question.ts";
import type {
  KnownOrder,
  KnownProduct,
  SuggestionFacts,
} from "#app/domain/suggestion/suggestion-facts.ts";
import type { Suggestion } from "#app/domain/suggestion/suggestion.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { readOrderDetails } from "#app/services/order/read-order-details.ts";
import { openProduct } from "#app/services/product/open-product.ts";
import { gatherVariables } from "#app/services/saved-reply/gather-variables.ts";
import { refreshFacts, type RefreshNeeds } from "#app/services/saved-reply/refresh-facts.ts";
import { requestTextSync } from "#app/services/shop-text/request-text-sync.ts";

export type SuggestAnswer = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly by: { readonly id: MemberId; readonly name: string; readonly role: Role };
};

export type SuggestedAnswer = Suggestion & {
  /** The message that it answers; null where none waits. */
  readonly messageId: MessageId | null;
};

const NOTHING: SuggestedAnswer = { kind: "none", missing: null, messageId: null };

/** Writes nothing to the ticket. Asks Shopify for what is old. Throws Refusal: "not-allowed", "not-found". */
export async function suggestAnswer(
  needs: RefreshNeeds,
  input: SuggestAnswer,
): Promise<SuggestedAnswer> {
  const { shopId, ticketId, by } = input;
  mustMayWriteReplies(by);
  const message = await inShopBySql(needs.db, shopId, (tx) =>
    findWaitingMessage(tx, shopId, ticketId),
  );
  const asked = message && findQuestions(message.subject, message.text);
  if (!message || asked?.kind !== "asked") return NOTHING;
  const [first] = asked.questions;
  if (!first) return NOTHING;
  const { messageId } = message;
  if (message.authenticity?.standing === "contradicted")
    return { ...missing(first, say("the sender is not who the mail says")), messageId };

  await refreshFacts(needs, { shopId, ticketId });
  const { ask, named } = await inShopBySql(needs.db, shopId, async (tx) => ({
    ask: await gatherFacts(needs, tx, { ...input, message }),
    named: await listProductsNamed(tx, shopId, `${message.subject}\n${message.text}`),
  }));
  const orders = await withDetails(needs, input, ask.orders, asked.questions);
  const wantsProduct = asked.questions.some(({ question }) => isAboutProduct(question));
  const product = wantsProduct
    ? await findProduct(
        needs,
        shopId,
        chooseProduct(
          named.map(({ key, title }) => ({ productGid: subjectOfText(key), title })),
          orders,
        ),
      )
    : NO_PRODUCT;
  await requestTextSync(needs, { shopId });
  return { ...composeSuggestion({ ...ask, orders, product }, asked.questions), messageId };
}

const missing = (
  { question }: FoundQuestion,
  because: Words,
): Extract<Suggestion, { readonly kind: "none" }> => ({
  kind: "none",
  missing: { question, because },
});

const NO_PRODUCT: KnownProduct = { kind: "unknown", because: say("no product is asked about") };

type Gathering = SuggestAnswer & { readonly message: WaitingMessage };

/** A step of a transaction. */
async function gatherFacts(
  needs: RefreshNeeds,
  tx: Tx,
  { shopId, ticketId, by, message }: Gathering,
): Promise<Omit<SuggestionFacts, "product">> {
  // What an agent would have to give a reason for is not put into a draft by itself.
  const given = { ticketId, agent: by, asksNobody: true };
  const { ticket, orders } = await gatherVariables(needs, tx, shopId, given);
  const { facts: proof } = await readProofFacts(tx, shopId, ticketId);
  const settings = await findOrderSettings(tx, shopId);
  const writer = { address: message.fromAddress, customer: proof.customer };
  const known: KnownOrder[] = [];
  for (const { order, orderRefusal } of orders) {
    if (order === null) continue;
    const copy = await findOrderCopy(tx, shopId, order.facts.id);
    known.push({
      order,
      details: copy?.details ?? null,
      refusal: orderRefusal,
      isSurprise: isSurprise(order.facts, settings, writer).surprise,
    });
  }
  return {
    ticket,
    message,
    orders: known,
    returnRules: settings,
    policies: await listPolicyTexts(tx, shopId),
    replies: await listSavedReplies(tx, shopId, by.id),
  };
}

/** Nobody waits for more orders than these. */
const MOST_ASKED = 3;

const WANTS_DETAILS: ReadonlySet<UsualQuestion> = new Set<UsualQuestion>([
  "how-to-return",
  "when-is-refund",
]);

/** The returns of orders, as young as can be had, where they are asked about. */
async function withDetails(
  needs: RefreshNeeds,
  { shopId, ticketId }: SuggestAnswer,
  orders: readonly KnownOrder[],
  questions: readonly FoundQuestion[],
): Promise<readonly KnownOrder[]> {
  if (!questions.some(({ question }) => WANTS_DETAILS.has(question))) return orders;
  const asked = orders.slice(0, MOST_ASKED).map(async (known) => {
    const { details } = await readOrderDetails(needs, {
      ...{ shopId, ticketId, orderGid: known.order.facts.id },
    });
    const order: OrderOfReply = {
      ...known.order,
      refunds: details?.refunds ?? known.order.refunds,
    };
    return { ...known, order, details };
  });
  return [...(await Promise.all(asked)), ...orders.slice(MOST_ASKED)];
}

async function findProduct(
  needs: RefreshNeeds,
  shopId: ShopId,
  chosen: ReturnType<typeof chooseProduct>,
): Promise<KnownProduct> {
  if (chosen.kind === "unknown") return chosen;
  const { productGid } = chosen;
  const { product, fetchedAt } = await openProduct(needs, { shopId, productGid });
  return product === null || fetchedAt === null
    ? { kind: "unknown", because: say("Shopify does not show the product now") }
    : { kind: "known", facts: product, asOf: instantOf(new Date(fetchedAt)) };
}
