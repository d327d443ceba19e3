import { addressKey } from "#app/domain/mail/address.ts";
import { isEmailAddress } from "#app/domain/reply/email-address.ts";
import { say } from "#app/domain/words/words.ts";
import { problem, textIn } from "./action-field.ts";
import { asked, problems, type ActionRule } from "./action-rule.ts";

/** Where the customer's account and mail are. Whoever has the new address has the account: the old one is told. */

export type CustomerEmailStart = {
  readonly kind: "customer-email";
  readonly customerId: string;
  readonly email: string | null;
};

export type CustomerEmailAsked = { readonly kind: "customer-email"; readonly email: string };

export type CustomerEmailPlan = CustomerEmailAsked & {
  readonly customerId: string;
  readonly emailBefore: string | null;
};

/** RFC 5321 §4.5.3.1.3. */
const LONGEST = 254;

export const customerEmailRule: ActionRule<
  CustomerEmailStart,
  CustomerEmailAsked,
  CustomerEmailPlan
> = {
  fields: ({ email }) => [
    { kind: "text", name: "email", label: say("Email"), value: email ?? "", longest: LONGEST },
  ],
  hint: () => null,
  read(values, start) {
    const email = textIn(values, "email", LONGEST);
    if (!isEmailAddress(email))
      return problems(problem("email", say("Give an address such as jane@example.com.")));
    return start.email !== null && addressKey(email) === addressKey(start.email)
      ? problems(problem("email", say("This is the customer’s address already.")))
      : asked({ kind: "customer-email", email });
  },
  effect: ({ email, emailBefore }) =>
    emailBefore === null
      ? say("Makes {email} the customer’s address: sign-in and mail of the shop go there.", {
          email,
        })
      : say(
          "Makes {email} the customer’s address: sign-in and mail of the shop go there. Loupe tells the old address, {before}.",
          { email, before: emailBefore },
        ),
  done: () => say("changed the customer’s email"),
  lines: ({ email, emailBefore }) => [
    { name: say("Until now"), value: emailBefore ?? "none" },
    { name: say("From now on"), value: email },
  ],
  worth: () => null,
  before: ({ emailBefore }) => [{ name: say("Email"), value: emailBefore ?? "" }],
  after: ({ email }) => [{ name: say("Email"), value: email }],
};
