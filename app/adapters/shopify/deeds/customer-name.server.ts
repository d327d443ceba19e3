import type {
  CustomerNameAsked,
  CustomerNamePlan,
  CustomerNameStart,
} from "#app/domain/action/customer-name.ts";
import { isCustomerWritten, readCustomerFields, updateCustomer } from "./customer-fields.server.ts";
import { planned, type Deed } from "./deed.ts";

export const customerNameDeed: Deed<CustomerNameStart, CustomerNameAsked, CustomerNamePlan> = {
  async prepare(shop, about) {
    const answer = await readCustomerFields(shop, about);
    if (answer.kind !== "answer" || answer.value === null) return { ...answer, value: null };
    const { customerId, firstName, lastName } = answer.value;
    return { kind: "answer", value: { kind: "customer-name", customerId, firstName, lastName } };
  },
  plan: (_shop, { customerId, firstName, lastName }, wish) =>
    planned({ ...wish, customerId, before: { firstName, lastName } }),
  carryOut: (shop, { plan: { customerId: id, firstName, lastName } }) =>
    updateCustomer(shop, { id, firstName, lastName }, FIELDS),
  lookAgain: (shop, { plan }) =>
    isCustomerWritten(
      shop,
      plan.customerId,
      (now) => now.firstName === plan.firstName && now.lastName === plan.lastName,
    ),
};

const FIELDS = { firstName: "firstName", lastName: "lastName" };
