import "@shopify/ui-extensions/preact";
import { render } from "preact";
import { TicketBlock } from "../../shared/ticket-block.tsx";

export default async () => {
  const { data, i18n, navigation } = shopify;
  const order = data.selected[0]?.id ?? "";
  render(
    <TicketBlock
      about={`order=${encodeURIComponent(order)}`}
      translate={(key, values) => i18n.translate(key, values)}
      onWrite={() => navigation.navigate("extension://write-to-customer")}
    />,
    document.body,
  );
};
