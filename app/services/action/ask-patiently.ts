// Somebody waits for the answer: where Shopify can't be asked now, that is said instead of tried again.
import type { ShopifyTrouble } from "#app/domain/order/shopify-trouble.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import type { Asked } from "#app/services/deps.ts";

export type Unavailable = {
  readonly kind: "unavailable";
  readonly trouble: ShopifyTrouble;
  readonly why: Words;
};

export async function askPatiently<T>(
  asked: Promise<Asked<T>>,
): Promise<Extract<Asked<T>, { kind: "answer" }> | Unavailable> {
  try {
    return await asked;
  } catch (fault) {
    if (!(fault instanceof TemporaryFault)) throw fault;
    return fault.trouble === "throttled"
      ? { kind: "unavailable", trouble: "throttled", why: THROTTLED }
      : { kind: "unavailable", trouble: "unreachable", why: UNREACHABLE };
  }
}

const THROTTLED = say("Shopify is busy with this shop’s questions. Try again in a few seconds.");
const UNREACHABLE = say("Shopify does not answer at the moment. Try again in a while.");
