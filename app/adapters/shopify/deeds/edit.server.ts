import { z } from "zod";
import { itemWishes, wishWords } from "#app/domain/order/item-wishes.ts";
import type { EditAsked, EditPlan, EditStart } from "#app/domain/action/edit.ts";
import { problem, type FieldProblem } from "#app/domain/action/action-field.ts";
import { plainMoney, problems } from "#app/domain/action/action-rule.ts";
import { attributes, money, nodes, page } from "#app/adapters/shopify/common-shapes.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { Money } from "#app/domain/shared/money.ts";
import { say } from "#app/domain/words/words.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import type { ActionVerdict, Asked } from "#app/services/deps.ts";
import { refusedBy, resultOf, type Deed, type Shop } from "./deed.ts";
import { userErrors } from "./deed-shapes.ts";
import { EDIT_COMMIT_MUTATION, EDIT_START_QUERY, VARIANT_BY_SKU_QUERY } from "./edit-documents.ts";
import { stageEdit, type StagedEdit } from "./staged-edit.server.ts";

export const editDeed: Deed<EditStart, EditAsked, EditPlan> = {
  async prepare(shop, about) {
    const answer = await readEditable(shop, about);
    return answer.kind === "answer" ? { ...answer, value: answer.value?.start ?? null } : answer;
  },

  /** Staged and thrown away: Shopify forgets a session that is not committed. */
  async plan(shop, start, wish) {
    const added = await variantOf(shop, wish);
    if (added.kind !== "answer") return added;
    if (wish.sku !== "" && added.value === null)
      return {
        kind: "answer",
        value: problems(problem("sku", say("Nothing that the shop sells has this SKU."))),
      };
    const editable = await readEditable(shop, start.orderId);
    if (editable.kind !== "answer") return editable;
    if (editable.value === null)
      return { kind: "answer", value: problems(problem(null, say("This order is gone."))) };
    const additions = [
      ...wish.swaps,
      ...(added.value === null ? [] : [{ ...added.value, quantity: wish.skuQuantity }]),
    ];
    const { changes, lost, restock, notify, note } = wish;
    const { orderId, orderName, customerName } = start;
    const staged = await stageEdit(shop, { orderId, changes, additions, restock });
    switch (staged.kind) {
      case "errors":
        return {
          kind: "answer",
          value: problems(...atField(staged, wish.swaps.length)),
        };
      case "staged":
        return {
          kind: "answer",
          value: {
            kind: "planned",
            plan: {
              kind: "edit",
              orderId,
              orderName,
              customerName,
              changes,
              lost,
              additions,
              restock,
              notify,
              note,
              totalBefore: editable.value.total,
              total: staged.total,
              outstanding: staged.outstanding,
            },
          },
        };
      case "missing-scope":
        return {
          kind: "unavailable",
          trouble: "missing-scope",
          why: say("The shop has not granted this."),
        };
      case "unavailable":
        return { kind: "unavailable", trouble: "unreachable", why: staged.why };
      case "later":
        throw new TemporaryFault(inEnglish(staged.why), { trouble: "throttled" });
      case "unknown":
        throw new TemporaryFault(inEnglish(staged.why), { trouble: "unreachable" });
    }
  },

  /** Nothing has happened before the commit. */
  async carryOut(shop, { plan }) {
    const staged = await stageEdit(shop, plan);
    if (staged.kind === "errors")
      return { kind: "refused", problems: atField(staged, plan.additions.length) };
    if (staged.kind === "unknown") return { kind: "later", why: staged.why, retryAfterMs: null };
    if (staged.kind !== "staged") return staged;
    const variables = {
      id: staged.sessionId,
      notify: plan.notify,
      note: plan.note === "" ? null : plan.note,
    };
    const answer = await shop.change(EDIT_COMMIT_MUTATION, variables, commitAnswer);
    if (answer.kind !== "answer") return answer;
    const { order, userErrors: errors } = answer.value.orderEditCommit;
    if (errors.length > 0) return refusedBy(errors, {});
    const total = order && plainMoney(order.currentTotalPriceSet);
    return { kind: "done", result: resultOf(say("Total, says Shopify"), total) };
  },

  async lookAgain(shop, { plan }) {
    const answer = await readEditable(shop, plan.orderId);
    if (answer.kind === "unavailable") return { kind: "cannot-tell", why: answer.why };
    if (answer.value === null) return { kind: "cannot-tell", why: say("The order is gone.") };
    return verdictOn(plan, answer.value.start);
  },
};

/** Where the form has a field for what Shopify refused: each item's quantity, and the SKU behind the swaps. */
function atField(
  { errors, step }: Extract<StagedEdit, { readonly kind: "errors" }>,
  swaps: number,
): readonly FieldProblem[] {
  const field =
    step?.change === "quantity"
      ? `quantity:${step.itemId}`
      : step !== null && step.at >= swaps
        ? "sku"
        : null;
  return errors.map(({ message }) => problem(field, message));
}

function verdictOn(plan: EditPlan, { items }: EditStart): ActionVerdict {
  const quantityOf = (itemId: string) => items.find((one) => one.itemId === itemId)?.quantity ?? 0;
  const isThere = (variantId: string, quantity: number) =>
    items.some((one) => one.variantId === variantId && one.quantity >= quantity);
  const isAs = (end: "from" | "to") =>
    plan.changes.every((change) => quantityOf(change.itemId) === change[end]);
  const isAdded = plan.additions.map(({ variantId, quantity }) => isThere(variantId, quantity));
  // With nothing but additions, an item that was there before looks like one that was added.
  if (plan.changes.length === 0)
    return { kind: "cannot-tell", why: say("Shopify can’t be asked whether an item was added.") };
  if (isAs("to") && isAdded.every(Boolean)) return { kind: "happened", result: {} };
  return isAs("from")
    ? { kind: "did-not" }
    : { kind: "cannot-tell", why: say("The order’s items are neither as before nor as planned.") };
}

async function readEditable(
  shop: Shop,
  orderId: string,
): Promise<Asked<{ readonly start: EditStart; readonly total: Money } | null>> {
  const answer = await shop.ask(EDIT_START_QUERY, { id: orderId }, startAnswer);
  return answer.kind === "answer" ? { ...answer, value: answer.value.order } : answer;
}

/** Shopify's search is tokenised: only the very SKU counts. */
async function variantOf(
  shop: Shop,
  { sku }: EditAsked,
): Promise<Asked<{ readonly variantId: string; readonly title: string } | null>> {
  if (sku === "") return { kind: "answer", value: null };
  const query = `sku:"${sku.replace(/[\\"]/g, " ")}"`;
  const answer = await shop.ask(VARIANT_BY_SKU_QUERY, { query }, variantsAnswer);
  if (answer.kind === "unavailable") return answer;
  const found = answer.value.products.nodes
    .flatMap(({ title, variants }) =>
      variants.nodes.map((one) => ({ ...one, title: `${title}, ${one.title}` })),
    )
    .find((one) => one.sku?.toLowerCase() === sku.toLowerCase());
  return {
    kind: "answer",
    value: found ? { variantId: found.id, title: found.title } : null,
  };
}

const variant = z.object({ id: z.string(), title: z.string(), price: z.string() });

/** A product may have more variants than are asked for: the item's own is among them always. */
function variantsOf(item: {
  readonly variant: z.infer<typeof variant> | null;
  readonly product: { readonly variants: { nodes: readonly z.infer<typeof variant>[] } } | null;
}): readonly z.infer<typeof variant>[] {
  const { variant: own } = item;
  const all = item.product?.variants.nodes ?? [];
  return own === null || all.some(({ id }) => id === own.id) ? all : [own, ...all];
}

const startAnswer = z.object({
  order: z
    .object({
      id: z.string(),
      name: z.string(),
      cancelledAt: z.string().nullable(),
      customer: z.object({ displayName: z.string() }).nullable(),
      currentTotalPriceSet: money,
      lineItems: page(
        z.object({
          id: z.string(),
          title: z.string(),
          variantTitle: z.string().nullable(),
          currentQuantity: z.number(),
          unfulfilledQuantity: z.number(),
          customAttributes: attributes,
          variant: variant.nullable(),
          product: z.object({ variants: nodes(variant) }).nullable(),
        }),
      ),
    })
    .nullable()
    .transform((order) => {
      if (order === null) return null;
      const total = order.currentTotalPriceSet;
      const start: EditStart = {
        kind: "edit",
        orderId: order.id,
        orderName: order.name,
        customerName: order.customer?.displayName ?? null,
        cancelled: order.cancelledAt !== null,
        hasMore: order.lineItems.pageInfo.hasNextPage,
        items: order.lineItems.nodes.map((item) => ({
          itemId: item.id,
          title: item.variantTitle === null ? item.title : `${item.title}, ${item.variantTitle}`,
          wishes: wishWords(itemWishes({ variantTitle: null, attributes: item.customAttributes })),
          variantId: item.variant?.id ?? null,
          quantity: item.currentQuantity,
          sent: Math.max(0, item.currentQuantity - item.unfulfilledQuantity),
          variants: variantsOf(item).map(({ id, title, price }) => ({
            id,
            title: `${item.title}, ${title}`,
            option: title,
            price: { amount: price, currency: total.currency },
          })),
        })),
      };
      return { start, total };
    }),
});

const variantsAnswer = z.object({
  products: nodes(
    z.object({
      title: z.string(),
      variants: nodes(z.object({ id: z.string(), title: z.string(), sku: z.string().nullable() })),
    }),
  ),
});

const commitAnswer = z.object({
  orderEditCommit: z.object({
    order: z.object({ currentTotalPriceSet: money }).nullable(),
    userErrors,
  }),
});
