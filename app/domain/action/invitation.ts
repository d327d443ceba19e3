import { say } from "#app/domain/words/words.ts";
import { linesIn, problem } from "./action-field.ts";
import { asked, problems, type ActionRule } from "./action-rule.ts";

/** Shopify mails the customer a link to set up an account. Accounts without a password need none: their way in is explained. */

export type InvitationStart = {
  readonly kind: "invitation";
  readonly customerId: string;
  readonly customerName: string;
  readonly email: string | null;
  /** Shopify's CustomerState. */
  readonly state: string;
  /** The shop's accounts have passwords. */
  readonly isClassic: boolean;
};

export type InvitationAsked = { readonly kind: "invitation"; readonly message: string };

export type InvitationPlan = InvitationAsked & {
  readonly customerId: string;
  readonly customerName: string;
  readonly email: string;
  readonly stateBefore: string;
};

const LONGEST_MESSAGE = 2_000;

export const invitationRule: ActionRule<InvitationStart, InvitationAsked, InvitationPlan> = {
  fields: ({ isClassic }) =>
    isClassic
      ? [
          {
            kind: "text",
            name: "message",
            label: say("Message"),
            value: "",
            longest: LONGEST_MESSAGE,
            lines: 3,
          },
        ]
      : [],
  hint: objection,
  insert: ({ isClassic, email }) => (isClassic ? null : oneTimeCodeWords(email)),
  read(values, start) {
    const objected = objection(start);
    return objected === null
      ? asked({ kind: "invitation", message: linesIn(values, "message", LONGEST_MESSAGE) })
      : problems(problem(null, objected));
  },
  effect: ({ email }) =>
    say("Shopify mails {email}, the customer’s own address, a link to set up an account.", {
      email,
    }),
  done: ({ customerName }) =>
    say("invited {customer} to set up an account", { customer: customerName }),
  lines: () => [],
  worth: () => null,
  before: ({ stateBefore }) => [{ name: say("Account"), value: stateBefore }],
  after: () => [{ name: say("Account"), value: "INVITED" }],
};

function objection({ isClassic, email, state }: InvitationStart): string | null {
  if (!isClassic)
    return say(
      "This shop’s accounts have no password: the customer signs in with a one-time code. The words below explain it.",
    );
  if (email === null) return say("Shopify knows no address of this customer.");
  return state === "ENABLED" ? say("This customer has an account already.") : null;
}

/** For a reply to somebody who can't sign in, or asks for a password. */
export const oneTimeCodeWords = (email: string | null): string =>
  [
    "You don’t need a password for your account with us.",
    `Choose “Sign in” in our store and enter ${email === null ? "your email address" : `your email address, ${email}`}. You get a mail with a six-digit code; enter it, and you are signed in.`,
    "The code can be used once and for a few minutes only. If it does not arrive, look into your spam folder, then ask for another one. We will never ask you for it.",
  ].join("\n\n");
