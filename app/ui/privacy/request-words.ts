import type { PrivacyRequestView } from "#app/domain/privacy/privacy-view.ts";

type Kind = PrivacyRequestView["kind"];

export const requestWords: Readonly<Record<Kind, string>> = {
  "data-request": "A customer wants their data",
  "customer-redact": "Erase a customer",
  "shop-redact": "Erase the shop",
  retention: "Old tickets anonymised",
};

/** "2 tickets, 5 messages, one file": what a request came to; empty where there was nothing. */
export function countWords({ counts }: Pick<PrivacyRequestView, "counts">): string {
  const words = (
    [
      ["tickets", "ticket"],
      ["messages", "message"],
      ["mails", "original mail"],
      ["files", "file"],
    ] as const
  ).flatMap(([name, one]) => {
    const count = counts[name] ?? 0;
    if (count === 0) return [];
    return [count === 1 ? `one ${one}` : `${count} ${one}s`];
  });
  const sentence = words.join(", ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
