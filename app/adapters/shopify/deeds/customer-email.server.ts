import type {
  CustomerEmailAsked,
  CustomerEmailPlan,
  CustomerEmailStart,
} from "#app/domain/action/customer-email.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import { isCustomerWritten, readCustomerFields, updateCustomer } from "./customer-fields.server.ts";
import { planned, type Deed } from "./deed.ts";

export const customerEmailDeed: Deed<CustomerEmailStart, CustomerEmailAsked, CustomerEmailPlan> = {
  async prepare(shop, about) {
    const answer = await readCustomerFields(shop, about);
    if (answer.kind !== "answer" || answer.value === null) return { ...answer, value: null };
    const { customerId, email } = answer.value;
    return { kind: "answer", value: { kind: "customer-email", customerId, email } };
  },
  plan: (_shop, { customerId, email }, wish) =>
    planned({ ...wish, customerId, emailBefore: email }),
  carryOut: (shop, { plan: { customerId: id, email } }) =>
    updateCustomer(shop, { id, email }, { email: "email" }),
  lookAgain: (shop, { plan }) =>
    isCustomerWritten(
      shop,
      plan.customerId,
      ({ email }) => email !== null && addressKey(email) === addressKey(plan.email),
    ),
};
