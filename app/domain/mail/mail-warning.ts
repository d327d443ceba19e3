/** What may be wrong with the way of a shop's mail; instants are ISO 8601. */
export type MailWarning =
  | {
      readonly kind: "canary-lost";
      readonly supportAddress: string;
      /** When the first of those was sent that did not come back. */
      readonly since: string;
    }
  | {
      readonly kind: "silent";
      /** When mail came last. */
      readonly since: string;
      /** How many mails came in the same hours of the weeks before, on average. */
      readonly usual: number;
    }
  /** Records of the domain that replies go out from are gone, since about then. */
  | { readonly kind: "domain-lost"; readonly domain: string; readonly since: string }
  /** The provider posts parsed fields: no signature can be checked. `since`: the newest mail that came so. */
  | { readonly kind: "parsed-fields"; readonly since: string };
