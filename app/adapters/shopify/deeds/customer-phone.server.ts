import type {
  CustomerPhoneAsked,
  CustomerPhonePlan,
  CustomerPhoneStart,
} from "#app/domain/action/customer-phone.ts";
import { isCustomerWritten, readCustomerFields, updateCustomer } from "./customer-fields.server.ts";
import { planned, type Deed } from "./deed.ts";

export const customerPhoneDeed: Deed<CustomerPhoneStart, CustomerPhoneAsked, CustomerPhonePlan> = {
  async prepare(shop, about) {
    const answer = await readCustomerFields(shop, about);
    if (answer.kind !== "answer" || answer.value === null) return { ...answer, value: null };
    const { customerId, phone } = answer.value;
    return { kind: "answer", value: { kind: "customer-phone", customerId, phone } };
  },
  plan: (_shop, { customerId, phone }, wish) =>
    planned({ ...wish, customerId, phoneBefore: phone }),
  carryOut: (shop, { plan: { customerId: id, phone } }) =>
    updateCustomer(shop, { id, phone: phone === "" ? null : phone }, { phone: "phone" }),
  lookAgain: (shop, { plan }) =>
    isCustomerWritten(shop, plan.customerId, ({ phone }) => phone === plan.phone),
};
