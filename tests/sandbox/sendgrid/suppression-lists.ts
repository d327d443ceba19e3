/** SendGrid's own lists of addresses that it sends nothing to. */
export const suppressionLists = ["bounces", "blocks", "invalid_emails", "spam_reports"] as const;
export type SuppressionList = (typeof suppressionLists)[number];

export type SuppressionLists = {
  add(list: SuppressionList, address: string): void;
  /** What a dropped mail's report says; null for an address that takes mail. Blocked ones do. */
  reasonFor(address: string): string | null;
  /** False when it was not there. */
  remove(list: SuppressionList, address: string): boolean;
};

const REASONS: Readonly<Record<SuppressionList, string | null>> = {
  bounces: "Bounced Address",
  blocks: null,
  invalid_emails: "Invalid",
  spam_reports: "Spam Reporting Address",
};

export function openSuppressionLists(): SuppressionLists {
  const lists = new Map(suppressionLists.map((name) => [name, new Set<string>()]));
  return {
    add: (list, address) => void lists.get(list)?.add(address.toLowerCase()),
    reasonFor: (address) =>
      suppressionLists
        .filter((name) => lists.get(name)?.has(address.toLowerCase()))
        .map((name) => REASONS[name])
        .find((reason) => reason !== null) ?? null,
    remove: (list, address) => lists.get(list)?.delete(address.toLowerCase()) ?? false,
  };
}
