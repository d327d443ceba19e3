import { problem, textIn } from "./action-field.ts";
import { asked, problems, type ActionRule } from "./action-rule.ts";

/** What the customer is called. */

export type CustomerNameStart = {
  readonly kind: "customer-name";
  readonly customerId: string;
  readonly firstName: string;
  readonly lastName: string;
};

export type CustomerNameAsked = {
  readonly kind: "customer-name";
  readonly firstName: string;
  readonly lastName: string;
};

export type CustomerNamePlan = CustomerNameAsked & {
  readonly customerId: string;
  readonly before: { readonly firstName: string; readonly lastName: string };
};

const LONGEST = 255;

export const customerNameRule: ActionRule<CustomerNameStart, CustomerNameAsked, CustomerNamePlan> =
  {
    fields: ({ firstName, lastName }) => [
      { kind: "text", name: "firstName", label: "First name", value: firstName, longest: LONGEST },
      { kind: "text", name: "lastName", label: "Last name", value: lastName, longest: LONGEST },
    ],
    hint: () => null,
    read(values, start) {
      const firstName = textIn(values, "firstName", LONGEST);
      const lastName = textIn(values, "lastName", LONGEST);
      if (firstName === "" && lastName === "") return problems(problem("lastName", "Give a name."));
      return firstName === start.firstName && lastName === start.lastName
        ? problems(problem(null, "This is the customer’s name already."))
        : asked({ kind: "customer-name", firstName, lastName });
    },
    effect: (plan) =>
      `Calls the customer ${full(plan)} instead of ${full(plan.before)}. Orders keep the name that they have. Nobody is told by Shopify.`,
    done: () => "changed the customer’s name",
    lines: (plan) => [
      { name: "Until now", value: full(plan.before) },
      { name: "From now on", value: full(plan) },
    ],
    worth: () => null,
    before: ({ before }) => [{ name: "Name", value: full(before) }],
    after: (plan) => [{ name: "Name", value: full(plan) }],
  };

const full = (name: { readonly firstName: string; readonly lastName: string }): string =>
  `${name.firstName} ${name.lastName}`.trim();
