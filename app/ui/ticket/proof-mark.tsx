import { Badge, Banner, Text, Tooltip } from "@shopify/polaris";
import { wordsForProof } from "#app/domain/proof/words-for-proof.ts";
import type { MessageView } from "#app/domain/ticket/ticket-view.ts";

type Proof = NonNullable<MessageView["proof"]>;

/** How far the sender is proven, in two words; what it means and why, for whoever points at it. */
export function ProofBadge({ proof }: { readonly proof: Proof }) {
  const { badge, sentence, tone } = wordsForProof(proof.level);
  return (
    <Tooltip content={`${sentence} Why: ${proof.because}.`}>
      <span tabIndex={0} data-test="proof" data-level={proof.level}>
        <Badge tone={tone}>{badge}</Badge>
        <span className="loupe-quoted__words">
          {sentence} Why: {proof.because}.
        </span>
      </span>
    </Tooltip>
  );
}

/** A mail that speaks against its own From line: said across the message, before its words. */
export function ForgedBanner({ proof }: { readonly proof: Proof }) {
  return (
    <div data-test="forged">
      <Banner tone="critical" title="This mail is probably not from whom it says">
        <Text as="p" breakWord>
          {wordsForProof("contradicted").sentence} Why: {proof.because}.
        </Text>
      </Banner>
    </div>
  );
}
