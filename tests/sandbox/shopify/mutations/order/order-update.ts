import type { Call } from "#tests/sandbox/shopify/graphql/node.ts";
import type { OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { answer } from "#tests/sandbox/shopify/mutations/base/answer.ts";
import type { Mutation } from "#tests/sandbox/shopify/mutations/base/desk.ts";
import { orderOf } from "#tests/sandbox/shopify/mutations/base/find-records.ts";
import {
  type AddressInput,
  isEmail,
  isPhone,
  readAddress,
} from "#tests/sandbox/shopify/mutations/base/read-address.ts";
import { readTags } from "#tests/sandbox/shopify/mutations/base/read-tags.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";

const MAX_NOTE = 5000; // help.shopify.com: order notes

type Input = {
  id: string;
  shippingAddress?: AddressInput | null;
  email?: string | null;
  phone?: string | null;
  note?: string | null;
  tags?: readonly string[] | null;
  customAttributes?: readonly { key: string; value: string }[] | null;
};

/** Changes what the input names; a list replaces the one that was there. */
export const orderUpdate: Mutation = (args, call) =>
  answer({ nothing: { order: null } }, () => {
    const input = args.input as Input;
    const order = orderOf(input.id, call, { field: ["id"] });
    const change = read(input, order, call);
    return { order: call.toOrder(call.world.changeOrder(order.id, () => change)) };
  });

function read(input: Input, order: OrderRecord, call: Call): Partial<OrderRecord> {
  if (input.email != null && input.email !== "" && !isEmail(input.email))
    refuse(["email"], "Email is invalid");
  if (input.phone != null && input.phone !== "" && !isPhone(input.phone))
    refuse(["phone"], "Phone is invalid");
  if ((input.note ?? "").length > MAX_NOTE)
    refuse(["note"], `Note is too long (maximum is ${MAX_NOTE} characters)`);
  const keys = input.customAttributes?.map(({ key }) => key) ?? [];
  if (new Set(keys).size < keys.length)
    refuse(["customAttributes"], "Custom attributes must have unique keys");
  return {
    ...(input.email === undefined ? {} : { email: input.email?.toLowerCase() || null }),
    ...(input.phone === undefined ? {} : { phone: input.phone || null }),
    ...(input.note === undefined ? {} : { note: input.note || null }),
    ...(input.tags == null ? {} : { tags: readTags(input.tags, ["tags"]) }),
    ...(input.customAttributes == null
      ? {}
      : { attributes: input.customAttributes.map(({ key, value }) => ({ key, value })) }),
    ...(input.shippingAddress == null
      ? {}
      : {
          // An order's address is its own copy: the customer's stays as it is.
          shippingAddress: {
            ...readAddress(input.shippingAddress, order.shippingAddress, ["shippingAddress"]),
            id: call.world.nextId(),
          },
        }),
  };
}
