import { useState } from "react";
import { BlockStack, Button, ButtonGroup, Card, Text } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";

type CustomerPolicyCardProps = {
  readonly text: string;
  readonly html: string;
  /** Typed changes are not in it yet. */
  readonly isChanged: boolean;
};

/** The policy as customers may read it, to take elsewhere. */
export function CustomerPolicyCard({ text, html, isChanged }: CustomerPolicyCardProps) {
  const t = useWords();
  const [said, setSaid] = useState("");
  const copy = async (what: string, of: string) => {
    const isCopied = await copyText(of);
    setSaid(
      isCopied
        ? t("{what} copied.", { what })
        : t("The browser did not let us copy. Select it by hand."),
    );
  };
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingSm">
          {t("For your customers")}
        </Text>
        <Text as="p" tone="subdued">
          {isChanged
            ? t("As it is saved now; your changes are in it once you have saved them.")
            : t("Written from your settings, ready for a page of your shop.")}
        </Text>
        <pre className="loupe-published" tabIndex={0} data-test="customer-policy">
          {text}
        </pre>
        <ButtonGroup>
          <Button onClick={() => copy("Text", text)}>{t("Copy text")}</Button>
          <Button onClick={() => copy("HTML", html)}>{t("Copy HTML")}</Button>
          <Button url={dataUrl(html)} download="support-hours.html">
            {t("Download")}
          </Button>
        </ButtonGroup>
        <div role="status">{said}</div>
      </BlockStack>
    </Card>
  );
}

const dataUrl = (html: string): string =>
  `data:text/html;charset=utf-8,${encodeURIComponent(html)}`;

const copyText = (value: string): Promise<boolean> =>
  navigator.clipboard.writeText(value).then(
    () => true,
    () => false,
  );
