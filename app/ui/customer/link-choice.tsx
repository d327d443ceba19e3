import type { ReactNode } from "react";
import { Button, Text } from "@shopify/polaris";
import type { SuggestedCustomer, SuggestedOrder } from "#app/domain/customer/suggested-links.ts";
import { dayWords } from "#app/ui/shared/format-time.ts";

export type Place = { readonly timeZone: string; readonly locale: string };

type LinkChoiceProps = {
  readonly title: string;
  readonly lines: readonly (string | null)[];
  /** Why it is suggested. */
  readonly because?: string;
  readonly busy: boolean;
  readonly onLink: () => void;
  /** Another answer than "link". */
  readonly other?: ReactNode;
};

/** A customer or an order that may be meant. */
export const LinkChoice = ({ title, lines, because, busy, onLink, other }: LinkChoiceProps) => (
  <div className="loupe-choice" data-test="link-choice">
    <div className="loupe-choice__words">
      <Text as="p" fontWeight="medium" breakWord>
        {title}
      </Text>
      {lines
        .filter((line) => line !== null && line !== "")
        .map((line) => (
          <Text as="p" variant="bodySm" tone="subdued" breakWord key={line}>
            {line}
          </Text>
        ))}
      {because !== undefined && (
        <Text as="p" variant="bodySm" breakWord>
          {because}
        </Text>
      )}
    </div>
    <div className="loupe-choice__answers">
      <Button size="slim" disabled={busy} onClick={onLink} accessibilityLabel={`Link ${title}`}>
        Link
      </Button>
      {other}
    </div>
  </div>
);

export const customerLines = (customer: SuggestedCustomer): readonly (string | null)[] => [
  customer.email,
  customer.phone,
  customer.orderCount === 1 ? "1 order" : `${customer.orderCount} orders`,
];

export const orderLines = (order: SuggestedOrder, place: Place): readonly (string | null)[] => [
  [order.recipient, order.email].filter((one) => one !== null && one !== "").join(", "),
  `Ordered ${dayWords(order.createdAt, place)}`,
];
