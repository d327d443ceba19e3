import type { ReactNode } from "react";
import { Button, Text } from "@shopify/polaris";
import type { SuggestedCustomer, SuggestedOrder } from "#app/domain/customer/suggested-links.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { dayWords } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";

export type Place = { readonly timeZone: string; readonly locale: string };

type LinkChoiceProps = {
  readonly title: string;
  readonly lines: readonly (Words | null)[];
  /** Why it is suggested. */
  readonly because?: string;
  readonly busy: boolean;
  readonly onLink: () => void;
  /** Another answer than "link". */
  readonly other?: ReactNode;
};

/** A customer or an order that may be meant. */
export const LinkChoice = ({ title, lines, because, busy, onLink, other }: LinkChoiceProps) => {
  const t = useWords();
  return (
    <div className="loupe-choice" data-test="link-choice">
      <div className="loupe-choice__words">
        <Text as="p" fontWeight="medium" breakWord>
          {title}
        </Text>
        {lines
          .flatMap((line) => (line === null || line === "" ? [] : [t(line)]))
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
        <Button
          size="slim"
          disabled={busy}
          onClick={onLink}
          accessibilityLabel={t("Link {title}", { title })}
        >
          {t("Link")}
        </Button>
        {other}
      </div>
    </div>
  );
};

export const customerLines = (customer: SuggestedCustomer): readonly (Words | null)[] => [
  customer.email,
  customer.phone,
  say("{count, plural, one {# order} other {# orders}}", { count: customer.orderCount }),
];

export const orderLines = (order: SuggestedOrder, place: Place): readonly (Words | null)[] => [
  [order.recipient, order.email].filter((one) => one !== null && one !== "").join(", "),
  say("Ordered {day}", { day: dayWords(order.createdAt, place) }),
];
