import { useId, useState } from "react";
import { BlockStack, Button, Text, TextField } from "@shopify/polaris";
import type { SuggestedLinks } from "#app/domain/customer/suggested-links.ts";
import { troubleWords, type ShownTrouble } from "#app/ui/order/trouble-words.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { customerLines, LinkChoice, orderLines, type Place } from "./link-choice.tsx";

export type LinkResults =
  | { readonly kind: "looking" }
  | ({ readonly kind: "found" } & Omit<SuggestedLinks, "trouble"> & {
        readonly trouble: ShownTrouble | null;
      });

type LinkByHandProps = Place & {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Null while nothing is typed. */
  readonly results: LinkResults | null;
  readonly busy: boolean;
  readonly onLink: (gid: string) => void;
  /** Whether the field is shown at first. */
  readonly openAtFirst?: boolean;
};

/** Looks for a customer or an order by what the agent knows, and links the one that is chosen. */
export function LinkByHand(props: LinkByHandProps) {
  const t = useWords();
  const [open, setOpen] = useState(props.openAtFirst ?? false);
  const id = useId();
  return (
    <BlockStack gap="300">
      <div>
        <Button
          variant="plain"
          onClick={() => setOpen(!open)}
          ariaExpanded={open}
          ariaControls={id}
          disclosure={open ? "up" : "down"}
        >
          {t("Link by hand")}
        </Button>
      </div>
      <div id={id} hidden={!open} data-test="link-by-hand">
        {open && (
          <BlockStack gap="300">
            <TextField
              label={t("Order number, address, phone or name")}
              value={props.typed}
              onChange={props.onType}
              autoComplete="off"
              clearButton
              onClearButtonClick={() => props.onType("")}
              maxLength={200}
            />
            <div aria-live="polite">
              <Results {...props} />
            </div>
          </BlockStack>
        )}
      </div>
    </BlockStack>
  );
}

function Results({ results, busy, onLink, ...place }: LinkByHandProps) {
  const t = useWords();
  if (results === null) return null;
  if (results.kind === "looking")
    return (
      <Text as="p" variant="bodySm" tone="subdued">
        {t("Looking in Shopify…")}
      </Text>
    );
  const { customers, orders, trouble } = results;
  return (
    <BlockStack gap="200">
      {trouble !== null && (
        <div className="loupe-attention" data-trouble={trouble}>
          <Text as="p" breakWord>
            {t(troubleWords[trouble])}
          </Text>
        </div>
      )}
      {trouble === null && customers.length + orders.length === 0 && (
        <Text as="p" variant="bodySm" tone="subdued">
          {t("Nothing in the shop fits.")}
        </Text>
      )}
      {customers.length + orders.length > 0 && (
        <ul className="loupe-plain-list loupe-divided" aria-label={t("Found in Shopify")}>
          {customers.map((customer) => (
            <li key={customer.gid}>
              <LinkChoice
                title={customer.name}
                lines={customerLines(customer)}
                busy={busy}
                onLink={() => onLink(customer.gid)}
              />
            </li>
          ))}
          {orders.map((order) => (
            <li key={order.gid}>
              <LinkChoice
                title={t("Order {name}", { name: order.name })}
                lines={orderLines(order, place)}
                busy={busy}
                onLink={() => onLink(order.gid)}
              />
            </li>
          ))}
        </ul>
      )}
    </BlockStack>
  );
}
