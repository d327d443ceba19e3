import type { ReactNode } from "react";
import { BlockStack, Card, SkeletonBodyText, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { CustomerLinkView } from "#app/domain/ticket/ticket-view.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { LinkedCustomer } from "./linked-customer.tsx";

type CustomerCardProps = {
  readonly link: CustomerLinkView;
  /** Whom the mail names as its writer. */
  readonly writer: { readonly name: string; readonly address: string };
  readonly shopName: string;
  /** Names of the orders that the mail was linked to. */
  readonly orders: readonly string[];
  /** What can be done for the customer. */
  readonly actions?: ReactNode;
  /** Whether it is this customer, and linking another one. */
  readonly linking?: ReactNode;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** Who writes, as far as Shopify knows. What is not known is said so, with what was tried. */
export const CustomerCard = (props: CustomerCardProps) => (
  <Card>
    <section data-test="customer" data-state={props.link.state} aria-label="Customer">
      <BlockStack gap="300">
        <div className="loupe-between">
          <Text as="h2" variant="headingSm">
            Customer
          </Text>
          {props.actions}
        </div>
        <CustomerLink {...props} />
        {props.linking}
      </BlockStack>
    </section>
  </Card>
);

function CustomerLink(props: CustomerCardProps) {
  const { link, writer, shopName, orders, now, timeZone, locale } = props;
  switch (link.state) {
    case "pending":
      return (
        <div role="status">
          <BlockStack gap="200">
            <Writer {...writer} />
            <Text as="p" tone="subdued">
              Looking for this customer in {shopName}…
            </Text>
            <SkeletonBodyText lines={3} />
          </BlockStack>
        </div>
      );
    case "linked":
      return <LinkedCustomer {...link} now={now} timeZone={timeZone} locale={locale} />;
    case "erased":
      return (
        <BlockStack gap="200">
          <Text as="p" fontWeight="medium">
            {writer.name}
          </Text>
          <Text as="p" breakWord>
            What was known of this customer was erased{" "}
            <Time at={link.at} now={now} timeZone={timeZone} locale={locale} />. Dates and response
            times stay.
          </Text>
        </BlockStack>
      );
    case "missing":
      return (
        <BlockStack gap="200">
          <Writer {...writer} />
          <Text as="p" breakWord>
            {link.isGone
              ? "This customer was deleted in Shopify. Loupe keeps no copy of them."
              : "Loupe has not read this customer from Shopify yet."}
          </Text>
          <Text as="p" variant="bodySm" tone="subdued" breakWord>
            Linked: {link.because}
          </Text>
        </BlockStack>
      );
    case "no-match":
      return (
        <BlockStack gap="200">
          <Writer {...writer} />
          <Text as="p" breakWord>
            {orders.length === 0
              ? `No customer or order of ${shopName} matches.`
              : `No customer of ${shopName} matches. Linked to ${orders.join(", ")}.`}
          </Text>
          {link.tried.length > 0 && (
            <Text as="p" variant="bodySm" tone="subdued" breakWord>
              Tried: {link.tried.join("; ")}
            </Text>
          )}
          <Text as="p" variant="bodySm" tone="subdued">
            Looked up <Time at={link.fetchedAt} now={now} timeZone={timeZone} locale={locale} />
          </Text>
        </BlockStack>
      );
    case "unavailable":
      return (
        <BlockStack gap="200">
          <Writer {...writer} />
          <div className="loupe-attention">
            <Text as="p" breakWord>
              Shopify could not be asked: {link.why}
            </Text>
          </div>
        </BlockStack>
      );
  }
}

const Writer = ({ name, address }: CustomerCardProps["writer"]) => (
  <div>
    {name !== "" && (
      <Text as="p" fontWeight="medium" breakWord>
        {name}
      </Text>
    )}
    <Text as="p" tone={name === "" ? undefined : "subdued"} breakWord>
      {address}
    </Text>
  </div>
);
