import type { ReactNode } from "react";
import { BlockStack, Button, Card, InlineError, Text } from "@shopify/polaris";
import type { LinkingView } from "#app/domain/customer/linking-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { customerLines, LinkChoice, orderLines, type Place } from "./link-choice.tsx";

type CandidatesCardProps = Place & {
  readonly linking: LinkingView;
  readonly busy: boolean;
  /** False for those who only read: they see what is suggested. */
  readonly mayDecide: boolean;
  /** Why the last decision was not carried out, or null. */
  readonly refusal: string | null;
  readonly onLink: (gid: string) => void;
  readonly onReject: (gid: string) => void;
  readonly onUnlink: (gid: string) => void;
  /** What stands under the candidates: looking for others. */
  readonly byHand?: ReactNode;
};

const REFUSAL_ID = "link-refusal";

/** Who and what else may be meant, each with its reason; nothing is linked until somebody says so. */
export function CandidatesCard(props: CandidatesCardProps) {
  const t = useWords();
  const { linking, busy, mayDecide, refusal, onLink, onReject, onUnlink, byHand } = props;
  const { customers, orders, rejected } = linking;
  const isEmpty = customers.length + orders.length + rejected.length === 0;
  if (isEmpty && (byHand === undefined || !mayDecide)) return null;
  const choice = { busy: busy || !mayDecide };
  return (
    <Card>
      <section aria-label={t("Customer and orders that may be meant")} data-test="candidates">
        <BlockStack gap="300">
          <div>
            <Text as="h2" variant="headingSm">
              {customers.length + orders.length > 0
                ? t("May be meant")
                : t("Another customer or order")}
            </Text>
            <div id={REFUSAL_ID} aria-live="polite">
              {refusal !== null && <InlineError message={refusal} fieldID={REFUSAL_ID} />}
            </div>
          </div>
          {customers.length > 0 && (
            <ul className="loupe-plain-list loupe-divided" aria-label={t("Customers")}>
              {customers.map((customer) => (
                <li key={customer.gid}>
                  <LinkChoice
                    {...choice}
                    title={customer.name}
                    lines={customerLines(customer)}
                    because={t("Suggested: {because}", { because: t(customer.because) })}
                    onLink={() => onLink(customer.gid)}
                    other={
                      <No
                        words={t("Not this one")}
                        about={t("{name} is not this customer", { name: customer.name })}
                        {...choice}
                        onSay={() => onReject(customer.gid)}
                      />
                    }
                  />
                </li>
              ))}
            </ul>
          )}
          {orders.length > 0 && (
            <ul className="loupe-plain-list loupe-divided" aria-label={t("Orders")}>
              {orders.map((order) => (
                <li key={order.gid}>
                  <LinkChoice
                    {...choice}
                    title={t("Order {name}", { name: order.name })}
                    lines={orderLines(order, props)}
                    because={t("Suggested: {because}", { because: t(order.because) })}
                    onLink={() => onLink(order.gid)}
                    other={
                      <No
                        words={t("Not this one")}
                        about={t("Order {name} is not meant", { name: order.name })}
                        {...choice}
                        onSay={() => onUnlink(order.gid)}
                      />
                    }
                  />
                </li>
              ))}
            </ul>
          )}
          {rejected.map(({ gid, name }) => (
            <div className="loupe-between" key={gid} data-test="rejected-customer">
              <Text as="p" variant="bodySm" tone="subdued" breakWord>
                {t("Not {name}", { name })}
              </Text>
              <No
                words={t("Link after all")}
                about={t("Link {name} after all", { name })}
                {...choice}
                onSay={() => onLink(gid)}
              />
            </div>
          ))}
          {mayDecide && byHand}
        </BlockStack>
      </section>
    </Card>
  );
}

const No = (props: {
  readonly words: string;
  /** What it says to somebody who does not see where the button stands. */
  readonly about: string;
  readonly busy: boolean;
  readonly onSay: () => void;
}) => (
  <Button
    variant="plain"
    disabled={props.busy}
    onClick={props.onSay}
    accessibilityLabel={props.about}
  >
    {props.words}
  </Button>
);
