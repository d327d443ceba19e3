import { say } from "#app/domain/words/words.ts";

/** Shopify's CustomerState: has the customer an account in the shop? */
const ACCOUNT: Readonly<Record<string, string>> = {
  DECLINED: say("Invitation declined"),
  DISABLED: say("No account"),
  ENABLED: say("Has an account"),
  INVITED: say("Invited to an account"),
};

/** A state that is not known here yet says nothing. */
export const accountWords = (state: string): string | null => ACCOUNT[state] ?? null;
