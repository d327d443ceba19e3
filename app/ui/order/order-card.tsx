import { useId, useState } from "react";
import { Badge, BlockStack, Button, Card, Link, Text } from "@shopify/polaris";
import { orderAnswer, orderStateWords } from "#app/domain/order/order-state-words.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { OrderLinkView } from "#app/domain/ticket/ticket-view.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { OrderItems } from "./order-items.tsx";
import { OrderPayment } from "./order-payment.tsx";
import { ParcelView } from "./parcel-view.tsx";

type OrderCardProps = {
  readonly order: OrderLinkView;
  /** Whether the details are shown at first. */
  readonly open: boolean;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** An order: the one-line answer first, then what it rests on. */
export function OrderCard({ order, open: openAtFirst, now, timeZone, locale }: OrderCardProps) {
  const [open, setOpen] = useState(openAtFirst);
  const id = useId();
  const { facts } = order;
  const when = { now, timeZone, locale };
  return (
    <Card>
      <section data-test="order" data-name={facts.name} aria-label={`Order ${facts.name}`}>
        <BlockStack gap="300">
          <div className="loupe-between">
            <Text as="h2" variant="headingSm">
              Order{" "}
              <Link url={`shopify:admin/orders/${facts.legacyId}`} target="_top">
                {facts.name}
              </Link>
            </Text>
            <Badge>{orderStateWords(facts)}</Badge>
          </div>
          <Text as="p" fontWeight="medium" breakWord>
            {orderAnswer(facts, now, timeZone, locale)}
          </Text>
          <div id={id} hidden={!open}>
            <BlockStack gap="400">
              <OrderItems items={facts.items} locale={locale} />
              {facts.parcels.map((parcel, index) => (
                <ParcelView
                  key={index}
                  parcel={parcel}
                  title={facts.parcels.length > 1 ? `Parcel ${index + 1}` : "Parcel"}
                  {...when}
                />
              ))}
              <OrderPayment facts={facts} locale={locale} />
              <ShippingAddress address={facts.shippingAddress} />
              {facts.note !== null && facts.note !== "" && (
                <Fact name="Note" lines={[facts.note]} />
              )}
            </BlockStack>
          </div>
          <div className="loupe-between">
            <Button
              variant="plain"
              onClick={() => setOpen(!open)}
              ariaExpanded={open}
              ariaControls={id}
              disclosure={open ? "up" : "down"}
            >
              {open ? "Less" : "Details"}
            </Button>
          </div>
          <Text as="p" variant="bodySm" tone="subdued" breakWord>
            Linked: {order.because} · as of <Time at={order.fetchedAt} {...when} />
          </Text>
        </BlockStack>
      </section>
    </Card>
  );
}

const ShippingAddress = (props: {
  readonly address: OrderLinkView["facts"]["shippingAddress"];
}) => (
  <Fact
    name="Ships to"
    lines={
      props.address === null
        ? ["Shopify shows no address"]
        : [...(props.address.name === null ? [] : [props.address.name]), ...props.address.lines]
    }
  />
);

const Fact = ({ name, lines }: { readonly name: string; readonly lines: readonly string[] }) => (
  <div>
    <Text as="h3" variant="bodySm" tone="subdued">
      {name}
    </Text>
    {lines.map((line, index) => (
      <Text as="p" key={index} breakWord>
        {line}
      </Text>
    ))}
  </div>
);
