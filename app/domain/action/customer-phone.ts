import { say } from "#app/domain/words/words.ts";
import { problem, textIn } from "./action-field.ts";
import { asked, problems, type ActionRule } from "./action-rule.ts";

/** The customer's telephone number. */

export type CustomerPhoneStart = {
  readonly kind: "customer-phone";
  readonly customerId: string;
  readonly phone: string;
};

/** Empty: none. */
export type CustomerPhoneAsked = { readonly kind: "customer-phone"; readonly phone: string };

export type CustomerPhonePlan = CustomerPhoneAsked & {
  readonly customerId: string;
  readonly phoneBefore: string;
};

const LONGEST = 30;

export const customerPhoneRule: ActionRule<
  CustomerPhoneStart,
  CustomerPhoneAsked,
  CustomerPhonePlan
> = {
  fields: ({ phone }) => [
    {
      kind: "text",
      name: "phone",
      label: say("Phone"),
      value: phone,
      longest: LONGEST,
      help: say("With the country’s code, such as +1 503 555 0100. Empty removes it."),
    },
  ],
  hint: () => null,
  read(values, start) {
    const phone = textIn(values, "phone", LONGEST);
    if (digits(phone) === digits(start.phone))
      return problems(problem("phone", say("This is the customer’s number already.")));
    // Shopify keeps numbers as E.164: a plus sign and at most 15 digits.
    return phone === "" || /^\+\d{7,15}$/.test(digits(phone))
      ? asked({ kind: "customer-phone", phone: digits(phone) })
      : problems(
          problem(
            "phone",
            say("Give the number with the country’s code, such as +1 503 555 0100."),
          ),
        );
  },
  effect: ({ phone }) =>
    phone === ""
      ? say("Removes the customer’s phone number. Nobody is told by Shopify.")
      : say("Makes {phone} the customer’s phone number. Nobody is told by Shopify.", { phone }),
  done: ({ phone }) =>
    phone === ""
      ? say("removed the customer’s phone number")
      : say("changed the customer’s phone number"),
  lines: ({ phone, phoneBefore }) => [
    { name: say("Until now"), value: phoneBefore || "none" },
    { name: say("From now on"), value: phone || "none" },
  ],
  worth: () => null,
  before: ({ phoneBefore }) => [{ name: say("Phone"), value: phoneBefore }],
  after: ({ phone }) => [{ name: say("Phone"), value: phone }],
};

/** Without what people put between the digits. */
const digits = (phone: string): string => phone.replace(/[\s().-]/g, "");
