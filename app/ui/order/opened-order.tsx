import { BlockStack, Button, Link, SkeletonBodyText, Text } from "@shopify/polaris";
import { riskWords } from "#app/domain/order/order-alerts.ts";
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { OrderAddress as Address, OrderFacts } from "#app/domain/order/order-facts.ts";
import type { ReturnRules } from "#app/domain/order/order-settings.ts";
import { returnEligibility } from "#app/domain/order/return-eligibility.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Fact } from "#app/ui/shared/fact.tsx";
import { Time } from "#app/ui/shared/time.tsx";
import { slot, withSlots } from "#app/ui/shared/with-slots.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { OrderAddress } from "./order-address.tsx";
import { OrderItems } from "./order-items.tsx";
import { OrderSums } from "./order-sums.tsx";
import { PaymentList } from "./payment-list.tsx";
import { RefundList } from "./refund-list.tsx";
import { ReturnList } from "./return-list.tsx";
import { ShippingPlan } from "./shipping-plan.tsx";
import { mayPass, troubleWords, type ShownTrouble } from "./trouble-words.ts";

type OpenedOrderProps = {
  readonly facts: OrderFacts;
  /** By what items can come back; absent where that is not said. */
  readonly returnRules?: ReturnRules | undefined;
  /** Null while nothing is known of them. */
  readonly details: OrderDetails | null;
  /** ISO 8601. */
  readonly fetchedAt: string | null;
  readonly trouble: ShownTrouble | null;
  readonly loading: boolean;
  readonly onRetry: () => void;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** The rest of an order: sums, payments, refunds, returns, disputes, risk. What could not be asked anew says so. */
export function OpenedOrder(props: OpenedOrderProps) {
  const t = useWords();
  const { facts, details, fetchedAt, trouble, loading, now, timeZone, locale } = props;
  const when = { now, timeZone, locale };
  return (
    <section
      data-test="order-details"
      aria-label={t("Details of {name}", { name: facts.name })}
      aria-busy={loading}
    >
      <BlockStack gap="400">
        {trouble !== null && !loading && (
          <div className="loupe-attention" role="status">
            <Text as="p" breakWord>
              {t(troubleWords[trouble])}
            </Text>
            {mayPass(trouble) && (
              <Button variant="plain" onClick={props.onRetry}>
                {t("Try again")}
              </Button>
            )}
          </div>
        )}
        {details === null ? (
          loading && <SkeletonBodyText lines={6} />
        ) : (
          <Details facts={facts} details={details} returnRules={props.returnRules} {...when} />
        )}
        {fetchedAt !== null && (
          <Text as="p" variant="bodySm" tone="subdued">
            {withSlots(t("Details as of {at}", { at: slot("at") }), {
              at: <Time at={fetchedAt} {...when} />,
            })}
          </Text>
        )}
      </BlockStack>
    </section>
  );
}

type DetailsProps = {
  readonly facts: OrderFacts;
  readonly returnRules: ReturnRules | undefined;
  readonly details: OrderDetails;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

function Details({ facts, details, returnRules, ...when }: DetailsProps) {
  const t = useWords();
  const { locale } = when;
  const { statusPageUrl } = details;
  return (
    <>
      {details.moreItems.length > 0 && (
        <Fact name={t("More items")}>
          <OrderItems
            items={details.moreItems}
            standings={returnRules ? returnEligibility(facts, details, returnRules, when) : []}
            {...when}
          />
        </Fact>
      )}
      <OrderSums facts={facts} details={details} locale={locale} />
      <PaymentList payments={details.payments} {...when} />
      <RefundList
        refunds={details.refunds}
        items={[...facts.items, ...details.moreItems]}
        {...when}
      />
      <ReturnList returns={details.returns} disputes={details.disputes} {...when} />
      <ShippingPlan orders={details.fulfilmentOrders} />
      <Invoice to={details.billingAddress} shipsTo={facts.shippingAddress} />
      <Fact name={t("Risk")}>
        <Text as="p" breakWord>
          {riskWords(details.risk, t)}
        </Text>
        {details.risk.facts.length > 0 && (
          <ul className="loupe-reasons">
            {details.risk.facts.map(({ words }, index) => (
              <li key={index}>
                <Text as="span" variant="bodySm">
                  {words}
                </Text>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name={t("More about it")}>
        {facts.confirmationNumber !== null && (
          <Text as="p" breakWord>
            {t("Confirmation {confirmationNumber}", {
              confirmationNumber: facts.confirmationNumber,
            })}
          </Text>
        )}
        {[facts.email, facts.phone].map(
          (line) =>
            line !== null && (
              <Text as="p" key={line} breakWord>
                {line}
              </Text>
            ),
        )}
        {statusPageUrl !== null && (
          <Link url={statusPageUrl} target="_blank">
            {t("What the customer sees")}
          </Link>
        )}
      </Fact>
    </>
  );
}

type InvoiceProps = { readonly to: Address | null; readonly shipsTo: Address | null };

/** The address of the invoice; one that was shown above is not repeated. */
const Invoice = ({ to, shipsTo }: InvoiceProps) => {
  const t = useWords();
  return to !== null && to.name === shipsTo?.name && to.lines.join() === shipsTo.lines.join() ? (
    <Fact name={t("Invoice to")}>
      <Text as="p">{t("The same address")}</Text>
    </Fact>
  ) : (
    <OrderAddress
      name={t("Invoice to")}
      address={to}
      otherwise={t("Shopify shows no billing address")}
    />
  );
};
