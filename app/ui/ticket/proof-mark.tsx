import { Badge, Banner, Text, Tooltip } from "@shopify/polaris";
import { wordsForProof } from "#app/domain/proof/words-for-proof.ts";
import type { MessageView } from "#app/domain/ticket/ticket-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type Proof = NonNullable<MessageView["proof"]>;

/** How far the sender is proven, in two words; what it means and why, for whoever points at it. */
export function ProofBadge({ proof }: { readonly proof: Proof }) {
  const t = useWords();
  const { badge, sentence, tone } = wordsForProof(proof.level);
  return (
    <Tooltip
      content={t("{sentence} Why: {because}.", {
        sentence: t(sentence),
        because: t(proof.because),
      })}
    >
      <span tabIndex={0} data-test="proof" data-level={proof.level}>
        <Badge tone={tone}>{t(badge)}</Badge>
        <span className="loupe-quoted__words">
          {t("{sentence} Why: {because}.", { sentence: t(sentence), because: t(proof.because) })}
        </span>
      </span>
    </Tooltip>
  );
}

/** A mail that speaks against its own From line: said across the message, before its words. */
export function ForgedBanner({ proof }: { readonly proof: Proof }) {
  const t = useWords();
  return (
    <div data-test="forged">
      <Banner tone="critical" title={t("This mail is probably not from whom it says")}>
        <Text as="p" breakWord>
          {t("{sentence} Why: {because}.", {
            sentence: t(wordsForProof("contradicted").sentence),
            because: t(proof.because),
          })}
        </Text>
      </Banner>
    </div>
  );
}
