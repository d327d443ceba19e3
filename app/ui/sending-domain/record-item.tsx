import { Badge, InlineStack, Text, type BadgeProps } from "@shopify/polaris";
import type { Translate } from "#app/domain/words/translate.ts";
import { CopyField } from "#app/ui/shared/copy-field.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import type { RecordShown } from "./domain-shown.ts";

/** One record with its parts to copy, and what name servers say of it. */
export function RecordItem({ record }: { readonly record: RecordShown }) {
  const t = useWords();
  const { words, tone } = standing(t, record.state);
  return (
    <li className="loupe-record" data-test="dns-record" data-state={record.state ?? "unseen"}>
      <InlineStack gap="200" blockAlign="center">
        <Text as="h4" variant="headingSm">
          {t("{type} record", { type: record.type })}
        </Text>
        <Badge {...(tone ? { tone } : {})}>{words}</Badge>
      </InlineStack>
      <Text as="p" variant="bodySm" tone="subdued">
        {purposeWords(t, record.purpose)}
      </Text>
      <CopyField label={t("Name")} value={record.host} test="dns-host" />
      <CopyField label={t("Value")} value={record.value} test="dns-value" />
      {record.state === "wrong" && (
        <Text as="p" tone="critical" breakWord>
          {t("Published instead: {values}", { values: record.found.join(" · ") })}
        </Text>
      )}
      {record.state === "right" && record.purpose === "dmarc" && record.found[0] && (
        <Text as="p" variant="bodySm" tone="subdued" breakWord>
          {t("Published: {value}", { value: record.found[0] })}
        </Text>
      )}
    </li>
  );
}

function purposeWords(t: Translate, purpose: RecordShown["purpose"]): string {
  switch (purpose) {
    case "spf":
      return t("SPF: lets the mail provider send for you, and takes its bounces.");
    case "dkim":
      return t("DKIM: signs every reply, so that nobody can change or forge it.");
    case "dmarc":
      return t(
        "DMARC: tells mail hosts that your mail is signed. Any policy of your own is fine; this one is a beginning.",
      );
  }
}

function standing(
  t: Translate,
  state: RecordShown["state"],
): { words: string; tone?: BadgeProps["tone"] } {
  switch (state) {
    case "right":
      return { words: t("Published"), tone: "success" };
    case "missing":
      return { words: t("Not found yet"), tone: "attention" };
    case "wrong":
      return { words: t("Another value"), tone: "critical" };
    case "unanswered":
      return { words: t("No answer from name servers"), tone: "warning" };
    case null:
      return { words: t("Not checked yet") };
  }
}
