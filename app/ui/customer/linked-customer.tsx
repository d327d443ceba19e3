import { Badge, BlockStack, Link, Text } from "@shopify/polaris";
import { accountWords } from "#app/domain/customer/account-words.ts";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { shopifyWord } from "#app/domain/order/shopify-words.ts";
import type { Words } from "#app/domain/words/words.ts";
import { CopyAge } from "#app/ui/order/copy-age.tsx";
import { dayWords } from "#app/ui/shared/format-time.ts";
import { formatMoney } from "#app/ui/shared/money.ts";
import { TagList } from "#app/ui/shared/tag-list.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type LinkedCustomerProps = {
  readonly facts: CustomerFacts;
  readonly because: Words;
  readonly fetchedAt: string;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** The facts of a customer whom Shopify knows. */
export function LinkedCustomer(props: LinkedCustomerProps) {
  const t = useWords();
  const { facts, because, fetchedAt, now, timeZone, locale } = props;
  const place = { timeZone, locale };
  const account = accountWords(facts.accountState);
  return (
    <BlockStack gap="300">
      <div>
        <Link url={`shopify:admin/customers/${facts.legacyId}`} target="_top">
          {facts.displayName}
        </Link>
        {[facts.email, facts.phone].map(
          (line) =>
            line !== null && (
              <Text as="p" key={line} tone="subdued" breakWord>
                {line}
              </Text>
            ),
        )}
        {account !== null && (
          <Text as="p" variant="bodySm" tone="subdued">
            {t(account)}
          </Text>
        )}
      </div>
      <dl className="loupe-figures">
        <Figure name={t("Customer since")} value={dayWords(facts.createdAt, place)} />
        <Figure name={t("Orders")} value={new Intl.NumberFormat(locale).format(facts.orderCount)} />
        <Figure name={t("Spent")} value={formatMoney(facts.spent, locale)} />
      </dl>
      <TagList tags={facts.tags} />
      {facts.note !== null && facts.note !== "" && (
        <Text as="p" breakWord>
          {facts.note}
        </Text>
      )}
      {facts.orders.length > 0 && (
        <ul className="loupe-plain-list" aria-label={t("Newest orders")}>
          {facts.orders.map((order) => (
            <li key={order.id} className="loupe-between">
              <span>
                <Link url={`shopify:admin/orders/${numericId(order.id)}`} target="_top">
                  {order.name}
                </Link>{" "}
                <Text as="span" variant="bodySm" tone="subdued">
                  {dayWords(order.createdAt, place)}
                </Text>
              </span>
              <Badge>
                {t(shopifyWord("OrderDisplayFulfillmentStatus", order.fulfillmentStatus))}
              </Badge>
            </li>
          ))}
        </ul>
      )}
      <CopyAge because={because} fetchedAt={fetchedAt} now={now} {...place} />
    </BlockStack>
  );
}

const Figure = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

/** The number at the end of a `gid://shopify/Order/…`, which the admin's own addresses use. */
const numericId = (gid: string): string => gid.slice(gid.lastIndexOf("/") + 1);
