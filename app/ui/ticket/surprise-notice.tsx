import { Icon, Text } from "@shopify/polaris";
import { GiftCardIcon } from "@shopify/polaris-icons";
import type { KeptSurprise } from "#app/domain/ticket/ticket-view.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type SurpriseNoticeProps = {
  readonly surprises: readonly KeptSurprise[];
  /** The recipient that is chosen now. */
  readonly to: string;
};

/** Before anybody writes: which orders are kept a surprise, why, and whether this reply goes to who bought them. */
export function SurpriseNotice({ surprises, to }: SurpriseNoticeProps) {
  const t = useWords();
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
              {t("{orderName} is a surprise:", { orderName })}
            </Text>{" "}
            {because.map((words) => t(words)).join(", ")}.
          </Text>
        ))}
        <Text as="p" variant="bodySm" breakWord>
          {kept.length === 0
            ? t(
                "Others may see the subject and the first words: Loupe keeps product, price and order number out of them.",
              )
            : t(
                "This reply doesn’t go to the purchaser of {listed}: tell nothing of product, price or order number.",
                { listed: listed(kept, t) },
              )}
        </Text>
      </div>
    </div>
  );
}

function listed(kept: readonly KeptSurprise[], t: Translate): string {
  const names = kept.map(({ orderName }) => orderName);
  const last = names.at(-1) ?? "";
  return names.length < 2
    ? last
    : t("{some} and {last}", { some: names.slice(0, -1).join(", "), last });
}
