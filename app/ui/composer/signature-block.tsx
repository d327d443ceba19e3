import { Button, InlineStack, Link, Text } from "@shopify/polaris";
import { MailFrame } from "#app/ui/ticket/mail-frame.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type SignatureBlockProps = {
  /** Cleaned on the server; null: the names of the writer and the shop. */
  readonly html: string | null;
  readonly names: readonly string[];
  readonly isOn: boolean;
  readonly disabled: boolean;
  readonly onChange: (isOn: boolean) => void;
};

/** What will stand below the reply: shown, and left out of this one with a click. */
export function SignatureBlock({ html, names, isOn, disabled, onChange }: SignatureBlockProps) {
  const t = useWords();
  if (!isOn)
    return (
      <InlineStack gap="200" blockAlign="center">
        <Text as="span" variant="bodySm" tone="subdued">
          {t("Without signature")}
        </Text>
        <Button size="micro" disabled={disabled} onClick={() => onChange(true)}>
          {t("Add it again")}
        </Button>
      </InlineStack>
    );
  return (
    <section className="loupe-signature" aria-label={t("Signature")} data-test="signature">
      <div className="loupe-signature__words">
        {html === null ? (
          names.filter((name) => name !== "").map((name) => <div key={name}>{name}</div>)
        ) : (
          <MailFrame html={html} title={t("Signature")} />
        )}
      </div>
      <InlineStack gap="200" blockAlign="center">
        <Link url="/app/signature" removeUnderline>
          {t("Change signature")}
        </Link>
        <Button
          size="micro"
          variant="tertiary"
          disabled={disabled}
          accessibilityLabel={t("Leave out the signature of this reply")}
          onClick={() => onChange(false)}
        >
          {t("Leave out")}
        </Button>
      </InlineStack>
    </section>
  );
}
