import { BlockStack, Card, Text, TextField } from "@shopify/polaris";
import { SPAM_THRESHOLD } from "#app/domain/mail/mail-settings.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { FieldsProps } from "./fields-props.ts";

/** Which mail is kept out of the inbox, and whose word is taken for it. */
export const ScreenFields = ({ fields, errors, change }: FieldsProps) => {
  const t = useWords();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingSm">
          {t("What becomes a ticket")}
        </Text>
        <TextField
          label={t("Blocked senders")}
          name="blockedSenders"
          autoComplete="off"
          multiline={3}
          placeholder={"pushy@seller.example\n@junk.example"}
          helpText={t(
            "One a line: an address, or a whole domain that begins with @. Their mail is screened out, not deleted.",
          )}
          value={fields.blockedSenders}
          onChange={(blockedSenders) => change({ blockedSenders })}
          error={errors.blockedSenders !== undefined && t(errors.blockedSenders)}
        />
        <TextField
          label={t("Spam score")}
          name="spamThreshold"
          autoComplete="off"
          inputMode="decimal"
          type="text"
          helpText={t(
            "Your mail provider scores each mail by how much it looks like spam. Mail with this score or a higher one is screened out. 5 is usual; a higher number lets more in. The score is a guess, and says nothing of who sent the mail. From {least} to {most}.",
            { least: SPAM_THRESHOLD.least, most: SPAM_THRESHOLD.most },
          )}
          value={fields.spamThreshold}
          onChange={(spamThreshold) => change({ spamThreshold })}
          error={errors.spamThreshold !== undefined && t(errors.spamThreshold)}
        />
        <TextField
          label={t("Form mailers")}
          name="formMailers"
          autoComplete="off"
          multiline={2}
          helpText={t(
            "Who mails you what people enter into a form, one a line. Such mail is filed under the address that was entered (Reply-To). Anyone can enter any address, so it always opens a new ticket and proves nothing. mailer@shopify.com is Shopify’s contact form.",
          )}
          value={fields.formMailers}
          onChange={(formMailers) => change({ formMailers })}
          error={errors.formMailers !== undefined && t(errors.formMailers)}
        />
        <TextField
          label={t("Trusted forwarders")}
          name="forwarders"
          autoComplete="off"
          multiline={2}
          placeholder="google.com"
          helpText={t(
            "Forwarding can break the signature by which Loupe knows a sender. Large mail hosts then seal what they saw before (ARC). Name the host that forwards your mail, one a line: google.com for Google Workspace, microsoft.com for Microsoft 365. Whoever stands here can vouch for any sender, so name only a host of your own.",
          )}
          value={fields.forwarders}
          onChange={(forwarders) => change({ forwarders })}
          error={errors.forwarders !== undefined && t(errors.forwarders)}
        />
      </BlockStack>
    </Card>
  );
};
