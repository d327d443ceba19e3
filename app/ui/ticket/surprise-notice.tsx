import { Icon, Text } from "@shopify/polaris";
import { GiftCardIcon } from "@shopify/polaris-icons";
import type { KeptSurprise } from "#app/domain/ticket/ticket-view.ts";

type SurpriseNoticeProps = {
  readonly surprises: readonly KeptSurprise[];
  /** The recipient that is chosen now. */
  readonly to: string;
};

/** Before anybody writes: which orders are kept a surprise, why, and whether this reply goes to who bought them. */
export function SurpriseNotice({ surprises, to }: SurpriseNoticeProps) {
  if (surprises.length === 0) return null;
  const kept = surprises.filter(({ purchasers }) => !purchasers.includes(to.trim().toLowerCase()));
  return (
    <div className="loupe-note loupe-note--warns" role="note" data-test="surprise-notice">
      <span className="loupe-note__icon">
        <Icon source={GiftCardIcon} tone="warning" />
      </span>
      <div className="loupe-note__words">
        {surprises.map(({ orderName, because }) => (
          <Text as="p" key={orderName} variant="bodySm" breakWord>
            <Text as="span" fontWeight="semibold">
              {orderName} is a surprise:
            </Text>{" "}
            {because.join(", ")}.
          </Text>
        ))}
        <Text as="p" variant="bodySm" breakWord>
          {kept.length === 0
            ? "Others may see the subject and the first words: Loupe keeps product, price and order number out of them."
            : `This reply doesn’t go to the purchaser of ${listed(kept)}: tell nothing of product, price or order number.`}
        </Text>
      </div>
    </div>
  );
}

const listed = (kept: readonly KeptSurprise[]): string =>
  kept.map(({ orderName }) => orderName).join(" and ");
