import "@shopify/ui-extensions/preact";
import { render } from "preact";
import { useState } from "preact/hooks";
import { sendQuestion } from "./send-question.ts";

export default async () => {
  render(<OrderHelp questionKey={crypto.randomUUID()} />, document.body);
};

const written = (event: Event): string => (event.currentTarget as HTMLInputElement).value;

type Trouble = { readonly message?: string; readonly email?: string; readonly form?: string };

/** One question about the order. The address is asked for only where Shopify doesn't tell us whom to answer. */
function OrderHelp({ questionKey }: { readonly questionKey: string }) {
  const translate = shopify.i18n.translate;
  const [message, setMessage] = useState("");
  const [email, setEmail] = useState("");
  const [asksEmail, setAsksEmail] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>({});
  const [sending, setSending] = useState(false);
  const [address, setAddress] = useState<string | null>(null);

  const send = async () => {
    if (sending) return;
    if (message.trim() === "") return setTrouble({ message: translate("needsMessage") });
    if (asksEmail && email.trim() === "") return setTrouble({ email: translate("needsEmail") });
    setSending(true);
    setTrouble({});
    const question = { orderGid: shopify.orderId, text: message, email, key: questionKey };
    const asked = await sendQuestion(question, await shopify.sessionToken.get());
    setSending(false);
    if (asked.kind === "sent") return setAddress(asked.address);
    if (asked.kind === "failed") return setTrouble({ form: translate("failed") });
    if (asked.field === "email") setAsksEmail(true);
    setTrouble({ [asked.field]: asked.words });
  };

  if (address !== null)
    return (
      <s-customer-account-action heading={translate("heading")}>
        <s-text>{translate("sent", { address })}</s-text>
        <s-button slot="primary-action" onClick={() => shopify.close()}>
          {translate("close")}
        </s-button>
      </s-customer-account-action>
    );
  return (
    <s-customer-account-action heading={translate("heading")}>
      <s-stack gap="base">
        {trouble.form !== undefined && <s-banner tone="critical">{trouble.form}</s-banner>}
        <s-text-area
          label={translate("message")}
          rows={6}
          value={message}
          error={trouble.message}
          onInput={(event) => setMessage(written(event))}
        />
        {asksEmail && (
          <s-email-field
            label={translate("email")}
            value={email}
            error={trouble.email}
            onInput={(event) => setEmail(written(event))}
          />
        )}
      </s-stack>
      <s-button slot="primary-action" loading={sending} onClick={() => void send()}>
        {translate("send")}
      </s-button>
      <s-button slot="secondary-actions" onClick={() => shopify.close()}>
        {translate("cancel")}
      </s-button>
    </s-customer-account-action>
  );
}
