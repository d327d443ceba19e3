/** One mailbox of a header: the address lower-cased in its domain, the name as written or null. */
export type Address = { readonly address: string; readonly name: string | null };

/** What two addresses are compared by: trimmed, all lower case. */
export const addressKey = (address: string): string => address.trim().toLowerCase();
