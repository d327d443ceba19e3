import { Badge, BlockStack, Card, InlineStack, Select, Spinner, Text } from "@shopify/polaris";
import { useState } from "react";
import { previewTemplate } from "#app/domain/reply/variable/preview-template.ts";
import type { ReplyLanguage } from "#app/domain/reply/variable/reply-language.ts";
import { nameInWords } from "#app/domain/reply/variable/variable-names.ts";
import type { VariableValues } from "#app/domain/reply/variable/variable-values.ts";
import { within } from "#app/domain/words/words.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { MailFrame } from "#app/ui/ticket/mail-frame.tsx";

export type ValuesByLanguage = Readonly<Record<ReplyLanguage, VariableValues>>;

/** What variables say on a ticket that was asked for. */
export type TicketValues =
  | { readonly state: "none" | "loading" | "failed" }
  | { readonly state: "known"; readonly values: ValuesByLanguage };

type ReplyPreviewProps = {
  /** With variables as `{{order.name}}`. */
  readonly html: string;
  readonly language: ReplyLanguage;
  readonly sample: ValuesByLanguage;
  readonly tickets: readonly { readonly ticketId: string; readonly words: string }[];
  readonly ticketValues: TicketValues;
  readonly onTicket: (ticketId: string) => void;
};

const SAMPLE = "sample";

/** How a reply reads, with a sample's values or those of a ticket. */
export function ReplyPreview(props: ReplyPreviewProps) {
  const t = useWords();
  const { html, language, sample, tickets, ticketValues, onTicket } = props;
  const [chosen, setChosen] = useState(SAMPLE);
  const values =
    chosen === SAMPLE ? sample : ticketValues.state === "known" ? ticketValues.values : null;
  const preview = values && previewTemplate(html, values[language], t);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("Preview")}
        </Text>
        <Select
          label={t("With the data of")}
          options={[
            { value: SAMPLE, label: t("A sample") },
            ...tickets.map(({ ticketId, words }) => ({ value: ticketId, label: words })),
          ]}
          value={chosen}
          onChange={(next) => {
            setChosen(next);
            if (next !== SAMPLE) onTicket(next);
          }}
        />
        {preview === null ? (
          ticketValues.state === "failed" ? (
            <Text as="p" tone="critical">
              {t("This ticket’s data could not be read. Choose it again in a moment.")}
            </Text>
          ) : (
            <Spinner size="small" accessibilityLabel={t("Reading the ticket’s data")} />
          )
        ) : (
          <div data-test="reply-preview">
            <MailFrame
              html={
                preview.html.trim() === "" ? `<p>${t("Nothing written yet")}</p>` : preview.html
              }
              title={t("Preview")}
            />
          </div>
        )}
        {preview !== null && preview.missing.length > 0 && (
          <BlockStack gap="200">
            <Text as="p" tone="critical">
              {t("No mail goes out before these have a value:")}
            </Text>
            <InlineStack gap="200">
              {preview.missing.map(({ name, why }) => (
                <Badge key={name} tone="critical">
                  {t("{variable}: {why}", {
                    variable: within(nameInWords(name)),
                    why: within(why),
                  })}
                </Badge>
              ))}
            </InlineStack>
          </BlockStack>
        )}
      </BlockStack>
    </Card>
  );
}
