import type { ReactNode } from "react";
import { BlockStack, Card, SkeletonBodyText, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { CustomerLinkView } from "#app/domain/ticket/ticket-view.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { slot, withSlots } from "#app/ui/shared/with-slots.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
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
export const CustomerCard = (props: CustomerCardProps) => {
  const t = useWords();
  return (
    <Card>
      <section data-test="customer" data-state={props.link.state} aria-label={t("Customer")}>
        <BlockStack gap="300">
          <div className="loupe-between loupe-between--wrap">
            <Text as="h2" variant="headingSm">
              {t("Customer")}
            </Text>
            {props.actions}
          </div>
          <CustomerLink {...props} />
          {props.linking}
        </BlockStack>
      </section>
    </Card>
  );
};

function CustomerLink(props: CustomerCardProps) {
  const t = useWords();
  const { link, writer, shopName, orders, now, timeZone, locale } = props;
  switch (link.state) {
    case "pending":
      return (
        <div role="status">
          <BlockStack gap="200">
            <Writer {...writer} />
            <Text as="p" tone="subdued">
              {t("Looking for this customer in {shopName}…", { shopName })}
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
            {withSlots(
              t("What was known of this customer was erased {at}. Dates and response times stay.", {
                at: slot("at"),
              }),
              { at: <Time at={link.at} now={now} timeZone={timeZone} locale={locale} /> },
            )}
          </Text>
        </BlockStack>
      );
    case "missing":
      return (
        <BlockStack gap="200">
          <Writer {...writer} />
          <Text as="p" breakWord>
            {link.isGone
              ? t("This customer was deleted in Shopify. Loupe keeps no copy of them.")
              : t("Loupe has not read this customer from Shopify yet.")}
          </Text>
          <Text as="p" variant="bodySm" tone="subdued" breakWord>
            {t("Linked: {because}", { because: t(link.because) })}
          </Text>
        </BlockStack>
      );
    case "no-match":
      return (
        <BlockStack gap="200">
          <Writer {...writer} />
          <Text as="p" breakWord>
            {orders.length === 0
              ? t("No customer or order of {shopName} matches.", { shopName })
              : t("No customer of {shopName} matches. Linked to {orders}.", {
                  shopName,
                  orders: orders.join(", "),
                })}
          </Text>
          {link.tried.length > 0 && (
            <Text as="p" variant="bodySm" tone="subdued" breakWord>
              {t("Tried: {tried}", { tried: link.tried.map((words) => t(words)).join("; ") })}
            </Text>
          )}
          <Text as="p" variant="bodySm" tone="subdued">
            {withSlots(t("Looked up {at}", { at: slot("at") }), {
              at: <Time at={link.fetchedAt} now={now} timeZone={timeZone} locale={locale} />,
            })}
          </Text>
        </BlockStack>
      );
    case "unavailable":
      return (
        <BlockStack gap="200">
          <Writer {...writer} />
          <div className="loupe-attention">
            <Text as="p" breakWord>
              {t("Shopify could not be asked: {why}", { why: t(link.why) })}
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
