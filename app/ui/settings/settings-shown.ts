/** How the shop's settings stand, for this reader. Numbers are counted up to 1,000. */
export type SettingsShown = {
  readonly isOwner: boolean;
  /** They write replies. */
  readonly replies: boolean;
  readonly mailboxes: readonly { readonly address: string; readonly isProven: boolean }[];
  readonly sendingDomain: { readonly isValid: boolean } | null;
  readonly parked: number;
  readonly stoppedAddresses: number;
  /** "Mon-Fri 09:00-17:00" */
  readonly openingHours: string;
  readonly members: number;
  readonly awayMembers: number;
  readonly tags: number;
  readonly savedReplies: number;
  /** Customers are asked how it went. */
  readonly asksCustomers?: boolean;
  readonly rules: { readonly on: number; readonly stopped: number };
  readonly hasOwnSignature: boolean;
};
