import { BlockStack, Button, Card, Collapsible, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import { useWords } from "#app/ui/shared/words.tsx";

export type RewrittenReplyShown = {
  readonly id: string;
  readonly name: string;
  readonly uses: number;
  readonly kept: number;
  readonly pieces: readonly { readonly kind: "same" | "gone" | "new"; readonly text: string }[];
};

type RewrittenRepliesProps = {
  readonly replies: readonly RewrittenReplyShown[];
  readonly locale: string;
};

/** Saved replies that are rewritten before they are sent, those that are rewritten most first. Nothing where none is. */
export function RewrittenReplies({ replies, locale }: RewrittenRepliesProps) {
  const t = useWords();
  if (replies.length === 0) return null;
  return (
    <Card>
      <section aria-label={t("Often rewritten")} data-test="rewritten">
        <BlockStack gap="300">
          <BlockStack gap="100">
            <Text as="h2" variant="headingSm">
              {t("Often rewritten")}
            </Text>
            <Text as="p" tone="subdued">
              {t("Agents change these before they send them. Their wording may be the better one.")}
            </Text>
          </BlockStack>
          <ul className="loupe-plain-list loupe-divided">
            {replies.map((reply) => (
              <li key={reply.id}>
                <Rewritten reply={reply} locale={locale} />
              </li>
            ))}
          </ul>
        </BlockStack>
      </section>
    </Card>
  );
}

function Rewritten({
  reply,
  locale,
}: {
  readonly reply: RewrittenReplyShown;
  readonly locale: string;
}) {
  const t = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const panel = `rewritten-${reply.id}`;
  const percent = new Intl.NumberFormat(locale, { style: "percent" }).format(reply.kept);
  return (
    <BlockStack gap="200">
      <div className="loupe-between loupe-between--wrap">
        <Text as="span" breakWord>
          {reply.name}
          {" · "}
          <Text as="span" tone="subdued">
            {t("{percent} kept, {uses, plural, one {# use} other {# uses}}", {
              percent,
              uses: reply.uses,
            })}
          </Text>
        </Text>
        <InlineStack gap="200">
          <Button
            size="slim"
            ariaExpanded={isOpen}
            ariaControls={panel}
            accessibilityLabel={t("Show the difference of “{name}”", { name: reply.name })}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? t("Hide the difference") : t("Show the difference")}
          </Button>
          <Button
            size="slim"
            url={`/app/saved-replies/${reply.id}?adopt=1`}
            accessibilityLabel={t("Adopt the better wording of “{name}”", { name: reply.name })}
          >
            {t("Adopt the better wording")}
          </Button>
        </InlineStack>
      </div>
      <Collapsible id={panel} open={isOpen}>
        <div className="loupe-wording">
          {reply.pieces.map(({ kind, text }, index) =>
            kind === "same" ? (
              <span key={index}>{text}</span>
            ) : kind === "gone" ? (
              <del key={index}>{text}</del>
            ) : (
              <ins key={index}>{text}</ins>
            ),
          )}
        </div>
        <Text as="p" variant="bodySm" tone="subdued">
          {t(
            "The reply that changed it most. Struck through: left out. Underlined: written instead.",
          )}
        </Text>
      </Collapsible>
    </BlockStack>
  );
}
