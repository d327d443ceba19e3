import { Text } from "@shopify/polaris";
import type { Money } from "#app/domain/shared/money.ts";
import { formatMoney } from "#app/ui/shared/money.ts";

type AmountLineProps = {
  readonly name: string;
  readonly amount: Money;
  readonly locale: string;
  /** Shown as taken away. */
  readonly minus?: boolean;
  readonly strong?: boolean;
};

/** An amount at the end of its line. */
export const AmountLine = ({ name, amount, locale, minus, strong }: AmountLineProps) => (
  <div className="loupe-between">
    <Text as="span" fontWeight={strong ? "medium" : undefined}>
      {name}
    </Text>
    <Text as="span" numeric fontWeight={strong ? "medium" : undefined}>
      {minus ? "−" : ""}
      {formatMoney(amount, locale)}
    </Text>
  </div>
);
