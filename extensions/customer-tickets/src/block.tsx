import "@shopify/ui-extensions/preact";
import { render } from "preact";
import { TicketBlock } from "../../shared/ticket-block.tsx";

export default async () => {
  const { data, i18n } = shopify;
  const customer = data.selected[0]?.id ?? "";
  render(
    <TicketBlock
      about={`customer=${encodeURIComponent(customer)}`}
      translate={(key, values) => i18n.translate(key, values)}
    />,
    document.body,
  );
};
