import "@shopify/ui-extensions/preact";
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { askApp, type Asked } from "../../shared/ask-app.ts";
import { LetterForm, type Addressee } from "./letter-form.tsx";

export default async () => {
  render(<WriteToCustomer orderGid={shopify.data.selected[0]?.id ?? ""} />, document.body);
};

function WriteToCustomer({ orderGid }: { readonly orderGid: string }) {
  const { i18n } = shopify;
  const [asked, setAsked] = useState<Asked<Addressee> | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let gone = false;
    const path = `/api/extension/letters?order=${encodeURIComponent(orderGid)}`;
    void askApp<Addressee>(path).then((answer) => {
      if (!gone) setAsked(answer);
    });
    return () => {
      gone = true;
    };
  }, [orderGid, turn]);

  if (asked?.kind === "answer") return <LetterForm orderGid={orderGid} addressee={asked.value} />;
  const again = () => {
    setAsked(null);
    setTurn(turn + 1);
  };
  return (
    <s-admin-action heading={i18n.translate("heading")}>
      {asked === null && <s-spinner accessibilityLabel={i18n.translate("loading")} />}
      {asked?.kind === "refused" && <s-banner tone="warning">{asked.words}</s-banner>}
      {asked?.kind === "failed" && (
        <s-banner tone="critical">
          <s-text>{i18n.translate("failed")}</s-text>
          <s-button onClick={again}>{i18n.translate("again")}</s-button>
        </s-banner>
      )}
      <s-button slot="secondary-actions" onClick={() => shopify.close()}>
        {i18n.translate("cancel")}
      </s-button>
    </s-admin-action>
  );
}
