import "@shopify/ui-extensions/preact";
import { render } from "preact";

/** The button in the order's menu; Shopify opens the modal of the same extension. */
export default async () => {
  render(<s-button>{shopify.i18n.translate("menuItem")}</s-button>, document.body);
};
