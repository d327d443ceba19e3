/** Shopify's CustomerState: has the customer an account in the shop? */
const ACCOUNT: Readonly<Record<string, string>> = {
  DECLINED: "Invitation declined",
  DISABLED: "No account",
  ENABLED: "Has an account",
  INVITED: "Invited to an account",
};

/** A state that is not known here yet says nothing. */
export const accountWords = (state: string): string | null => ACCOUNT[state] ?? null;
