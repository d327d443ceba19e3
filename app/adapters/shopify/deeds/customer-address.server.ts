import { z } from "zod";
import type {
  CustomerAddressAsked,
  CustomerAddressPlan,
  CustomerAddressStart,
} from "#app/domain/action/customer-address.ts";
import { isSameAddress } from "#app/domain/action/postal-address.ts";
import { isCustomerWritten, readCustomerFields } from "./customer-fields.server.ts";
import {
  CUSTOMER_ADDRESS_CREATE_MUTATION,
  CUSTOMER_ADDRESS_UPDATE_MUTATION,
} from "./customer-documents.ts";
import { planned, refusedBy, type Deed } from "./deed.ts";
import { ADDRESS_FIELDS, addressInput, userErrors } from "./deed-shapes.ts";

export const customerAddressDeed: Deed<
  CustomerAddressStart,
  CustomerAddressAsked,
  CustomerAddressPlan
> = {
  async prepare(shop, about) {
    const answer = await readCustomerFields(shop, about);
    if (answer.kind !== "answer" || answer.value === null) return { ...answer, value: null };
    const { customerId, addressId, address } = answer.value;
    return { kind: "answer", value: { kind: "customer-address", customerId, addressId, address } };
  },
  plan: (_shop, { customerId, addressId, address }, wish) =>
    planned({ ...wish, customerId, addressId, addressBefore: address }),
  async carryOut(shop, { plan }) {
    const { customerId: customer, addressId: id } = plan;
    const address = addressInput(plan.address);
    const answer =
      id === null
        ? await shop.change(CUSTOMER_ADDRESS_CREATE_MUTATION, { customer, address }, createAnswer)
        : await shop.change(
            CUSTOMER_ADDRESS_UPDATE_MUTATION,
            { customer, id, address },
            updateAnswer,
          );
    if (answer.kind !== "answer") return answer;
    if (answer.value.length > 0) return refusedBy(answer.value, ADDRESS_FIELDS);
    return { kind: "done", result: {} };
  },
  lookAgain: (shop, { plan }) =>
    isCustomerWritten(shop, plan.customerId, ({ address }) => isSameAddress(address, plan.address)),
};

const createAnswer = z
  .object({ customerAddressCreate: z.object({ userErrors }) })
  .transform(({ customerAddressCreate }) => customerAddressCreate.userErrors);
const updateAnswer = z
  .object({ customerAddressUpdate: z.object({ userErrors }) })
  .transform(({ customerAddressUpdate }) => customerAddressUpdate.userErrors);
