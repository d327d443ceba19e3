import { useState } from "react";
import { Button, InlineStack, Select, Text, TextField } from "@shopify/polaris";
import { addressKey } from "#app/domain/mail/address.ts";
import type { DraftWords } from "#app/domain/reply/draft.ts";
import type { ParticipantView } from "#app/domain/ticket/ticket-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { ChipsField } from "./chips-field.tsx";

type RecipientsProps = {
  readonly words: Pick<DraftWords, "kind" | "to" | "cc" | "bcc" | "subject">;
  /** Where a reply goes. */
  readonly to: string;
  /** All addresses that a reply can go to, `to` among them. */
  readonly choices: readonly string[];
  /** As a reply will have it. */
  readonly subject: string;
  readonly participants: readonly ParticipantView[];
  readonly known: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (words: Partial<DraftWords>) => void;
};

/** Whom the mail goes to: all of them shown, none of them guessed. */
export function Recipients(props: RecipientsProps) {
  const t = useWords();
  const { words, to, choices, participants, known, disabled, onChange } = props;
  const [wanted, setWanted] = useState<readonly ("cc" | "bcc")[]>([]);
  const isForward = words.kind === "forward";
  const there = new Set([to, ...words.cc, ...words.bcc].map(addressKey));
  const others = participants.filter(({ address }) => !there.has(addressKey(address)));
  const accepted = others.filter(({ state }) => state === "accepted");
  const pending = others.filter(({ state }) => state === "pending");
  const shows = (row: "cc" | "bcc") => words[row].length > 0 || wanted.includes(row);
  return (
    <div className="loupe-recipients" data-test="recipients">
      <div className="loupe-between loupe-between--wrap">
        {isForward ? (
          <Text as="span" variant="bodySm" tone="subdued">
            {t("The customer gets nothing of this mail.")}
          </Text>
        ) : choices.length > 1 ? (
          <Select
            label={t("To")}
            name="to"
            options={choices.map((address, index) => ({
              label:
                index === 0
                  ? address
                  : t("{address} (address of the order, confirmed)", { address }),
              value: address,
            }))}
            value={to}
            disabled={disabled}
            onChange={(address) => onChange({ to: [address] })}
          />
        ) : (
          <Text as="p" variant="bodySm" tone="subdued" breakWord>
            {t("To")}{" "}
            <Text as="span" variant="bodySm" fontWeight="medium">
              {to}
            </Text>{" "}
            · {props.subject}
          </Text>
        )}
        <InlineStack gap="200" wrap={false}>
          {(["cc", "bcc"] as const)
            .filter((row) => !shows(row))
            .map((row) => (
              <Button
                key={row}
                size="micro"
                variant="tertiary"
                disabled={disabled}
                accessibilityLabel={row === "cc" ? t("Add Cc") : t("Add Bcc")}
                onClick={() => setWanted([...wanted, row])}
              >
                {row === "cc" ? t("Cc") : t("Bcc")}
              </Button>
            ))}
        </InlineStack>
      </div>
      {isForward && (
        <>
          <ChipsField
            label={t("To")}
            name="to"
            addresses={words.to}
            known={known}
            disabled={disabled}
            onChange={(addresses) => onChange({ to: addresses })}
          />
          <TextField
            label={t("Subject")}
            name="subject"
            autoComplete="off"
            maxLength={250}
            value={words.subject ?? ""}
            disabled={disabled}
            onChange={(subject) => onChange({ subject })}
          />
        </>
      )}
      {(["cc", "bcc"] as const).filter(shows).map((row) => (
        <ChipsField
          key={row}
          label={row === "cc" ? t("Cc") : t("Bcc")}
          name={row}
          addresses={words[row]}
          known={known}
          disabled={disabled}
          autoFocus={wanted.includes(row)}
          onChange={(addresses) => onChange({ [row]: addresses })}
        />
      ))}
      {!isForward && accepted.length > 0 && (
        <InlineStack gap="200" blockAlign="center">
          <Text as="span" variant="bodySm" tone="subdued" breakWord>
            {t("Also in this ticket: {people}", {
              people: accepted.map(({ address }) => address).join(", "),
            })}
          </Text>
          <Button
            size="micro"
            disabled={disabled}
            onClick={() =>
              onChange({ cc: [...words.cc, ...accepted.map(({ address }) => address)] })
            }
          >
            {t("Reply to all")}
          </Button>
        </InlineStack>
      )}
      {!isForward && pending.length > 0 && (
        <Text as="p" variant="bodySm" tone="caution" breakWord>
          {t("Not included until somebody accepts them: {people}", {
            people: pending.map(({ address }) => address).join(", "),
          })}
        </Text>
      )}
    </div>
  );
}
