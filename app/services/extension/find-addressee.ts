// An agent wants to write about an order: to which address does the mail go?
import { may, type Role } from "#app/domain/shop/role.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { isEmailAddress } from "#app/domain/reply/email-address.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";

type Needs = Pick<Deps, "shopify">;

export type Addressee = {
  readonly order: OrderFacts;
  readonly address: string;
  /** The customer's, who may be another one than the parcel goes to; null where Shopify doesn't say. */
  readonly name: string | null;
};

/**
 * The order's own address, as Shopify says now. Throws Refusal: "not-allowed" for those who only read, "not-found",
 * "invalid" when the order has no address or Shopify doesn't let Loupe see it; TemporaryFault while it can't be asked.
 */
export async function findAddressee(
  { shopify }: Needs,
  about: { readonly domain: string; readonly role: Role; readonly orderGid: string },
): Promise<Addressee> {
  if (!may(about.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  const asked = await shopify.readOrder(about.domain, about.orderGid);
  if (asked.kind === "unavailable") throw new Refusal("invalid", asked.why);
  const order = asked.value;
  if (!order) throw new Refusal("not-found", "This order is not here.");
  const address = order.email ?? "";
  if (!isEmailAddress(address))
    throw new Refusal(
      "invalid",
      say("Order {name} has no email address that Loupe can see, so there is nobody to write to.", {
        name: order.name,
      }),
    );
  const customer = order.customerId
    ? await shopify.readCustomer(about.domain, order.customerId)
    : null;
  const name = customer?.kind === "answer" ? (customer.value?.displayName ?? null) : null;
  return { order, address, name };
}
