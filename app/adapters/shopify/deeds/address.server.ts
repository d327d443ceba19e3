import type { AddressAsked, AddressPlan, AddressStart } from "#app/domain/action/address.ts";
import { isSameAddress } from "#app/domain/action/postal-address.ts";
import { planned, type Deed } from "./deed.ts";
import { ADDRESS_FIELDS, addressInput } from "./deed-shapes.ts";
import { isWritten, readOrderFields, updateOrder } from "./order-fields.server.ts";

export const addressDeed: Deed<AddressStart, AddressAsked, AddressPlan> = {
  async prepare(shop, about) {
    const answer = await readOrderFields(shop, about);
    if (answer.kind !== "answer" || answer.value === null) return { ...answer, value: null };
    const { orderId, orderName, address, isSent } = answer.value;
    return { kind: "answer", value: { kind: "address", orderId, orderName, address, isSent } };
  },
  plan: (_shop, { orderId, orderName, address }, wish) =>
    planned({ ...wish, orderId, orderName, addressBefore: address }),
  carryOut: (shop, { plan }) =>
    updateOrder(
      shop,
      { id: plan.orderId, shippingAddress: addressInput(plan.address) },
      ADDRESS_FIELDS,
    ),
  lookAgain: (shop, { plan }) =>
    isWritten(shop, plan.orderId, ({ address }) => isSameAddress(address, plan.address)),
};
