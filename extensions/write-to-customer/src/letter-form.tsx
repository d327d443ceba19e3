import { useState } from "preact/hooks";
import { askApp, post } from "../../shared/ask-app.ts";

/** Whom a mail about the order goes to. Keep in step with app/routes/api.extension.letters.ts. */
export type Addressee = {
  readonly orderName: string;
  readonly address: string;
  /** Made for this form: sending it twice is one mail. */
  readonly key: string;
};

type Sent = { readonly ticketId: string; readonly number: string };
type LetterFormProps = { readonly orderGid: string; readonly addressee: Addressee };
type Trouble = { readonly subject?: string; readonly message?: string; readonly form?: string };

/** Subject and message to the order's own address; what the app refuses is said where it belongs. */
export function LetterForm({ orderGid, addressee }: LetterFormProps) {
  const translate = shopify.i18n.translate;
  const [subject, setSubject] = useState("");
  const [message, setMessage] = useState("");
  const [trouble, setTrouble] = useState<Trouble>({});
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState<Sent | null>(null);
  const { address, orderName, key } = addressee;

  const send = async () => {
    if (sending) return;
    const missing = {
      ...(subject.trim() === "" ? { subject: translate("needsSubject") } : {}),
      ...(message.trim() === "" ? { message: translate("needsMessage") } : {}),
    };
    setTrouble(missing);
    if (Object.keys(missing).length > 0) return;
    setSending(true);
    const letter = { orderGid, to: address, subject, text: message, key };
    const asked = await askApp<Sent>("/api/extension/letters", post(letter));
    setSending(false);
    if (asked.kind === "answer") setSent(asked.value);
    else setTrouble({ form: asked.kind === "refused" ? asked.words : translate("failed") });
  };

  if (sent) return <LetterSent sent={sent} address={address} />;
  return (
    <s-admin-action heading={translate("heading")}>
      <s-stack gap="base">
        {trouble.form !== undefined && <s-banner tone="critical">{trouble.form}</s-banner>}
        <s-text>{translate("goesTo", { address, order: orderName })}</s-text>
        <s-text-field
          label={translate("subject")}
          value={subject}
          error={trouble.subject}
          onInput={(event) => setSubject(event.currentTarget.value)}
        />
        <s-text-area
          label={translate("message")}
          details={translate("messageHelp")}
          rows={8}
          value={message}
          error={trouble.message}
          onInput={(event) => setMessage(event.currentTarget.value)}
        />
      </s-stack>
      <s-button
        slot="primary-action"
        variant="primary"
        loading={sending}
        onClick={() => void send()}
      >
        {translate("send")}
      </s-button>
      <s-button slot="secondary-actions" onClick={() => shopify.close()}>
        {translate("cancel")}
      </s-button>
    </s-admin-action>
  );
}

type LetterSentProps = { readonly sent: Sent; readonly address: string };

function LetterSent({ sent, address }: LetterSentProps) {
  const translate = shopify.i18n.translate;
  return (
    <s-admin-action heading={translate("heading")}>
      <s-banner tone="success">
        <s-text>{translate("sent", { address })}</s-text>
        <s-link href={`app:app/tickets/${sent.ticketId}`}>{sent.number}</s-link>
      </s-banner>
      <s-button slot="primary-action" variant="primary" onClick={() => shopify.close()}>
        {translate("close")}
      </s-button>
    </s-admin-action>
  );
}
