import { say } from "#app/domain/words/words.ts";
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
      {
        kind: "text",
        name: "firstName",
        label: say("First name"),
        value: firstName,
        longest: LONGEST,
      },
      {
        kind: "text",
        name: "lastName",
        label: say("Last name"),
        value: lastName,
        longest: LONGEST,
      },
    ],
    hint: () => null,
    read(values, start) {
      const firstName = textIn(values, "firstName", LONGEST);
      const lastName = textIn(values, "lastName", LONGEST);
      if (firstName === "" && lastName === "")
        return problems(problem("lastName", say("Give a name.")));
      return firstName === start.firstName && lastName === start.lastName
        ? problems(problem(null, say("This is the customer’s name already.")))
        : asked({ kind: "customer-name", firstName, lastName });
    },
    effect: (plan) =>
      say(
        "Calls the customer {name} instead of {before}. Orders keep the name that they have. Nobody is told by Shopify.",
        { name: full(plan), before: full(plan.before) },
      ),
    done: () => say("changed the customer’s name"),
    lines: (plan) => [
      { name: say("Until now"), value: full(plan.before) },
      { name: say("From now on"), value: full(plan) },
    ],
    worth: () => null,
    before: ({ before }) => [{ name: say("Name"), value: full(before) }],
    after: (plan) => [{ name: say("Name"), value: full(plan) }],
  };

const full = (name: { readonly firstName: string; readonly lastName: string }): string =>
  `${name.firstName} ${name.lastName}`.trim();
