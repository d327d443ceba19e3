import { Form } from "@remix-run/react";
import { Badge, Banner, BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import type { DomainShown } from "./domain-shown.ts";
import { RecordItem } from "./record-item.tsx";

type DomainCardProps = {
  readonly shown: DomainShown;
  /** Why the last step for this domain was not taken. */
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** A domain that replies go out from: what to publish for it, and whether the world sees it. */
export function DomainCard(props: DomainCardProps) {
  const { shown, refusal, busy } = props;
  const { domain, added } = shown;
  const t = useWords();
  return (
    <BlockStack gap="400">
      <InlineStack gap="200" blockAlign="center">
        <Text as="h3" variant="headingMd" breakWord>
          {domain}
        </Text>
        {added?.validAt ? (
          <Badge tone="success">{t("Authenticated")}</Badge>
        ) : (
          <Badge tone="attention">{t("Not authenticated")}</Badge>
        )}
      </InlineStack>
      <Text as="p" breakWord>
        {added?.validAt
          ? t("Replies from {addresses} are signed by your own domain.", {
              addresses: shown.addresses.join(", "),
            })
          : t(
              "Until {domain} is authenticated, replies from {addresses} leave without its signature: the mail provider may refuse them, and customers’ hosts may file them as spam. A refused reply is shown on its ticket, and nothing is lost.",
              { domain, addresses: shown.addresses.join(", ") },
            )}
      </Text>
      {refusal !== null && <Banner tone="critical">{refusal}</Banner>}
      {added === null ? (
        <Form method="post">
          <input type="hidden" name="intent" value="add" />
          <input type="hidden" name="domain" value={domain} />
          <Button submit variant="primary" loading={busy}>
            {t("Show the records to publish")}
          </Button>
        </Form>
      ) : (
        <>
          <Text as="p">
            {t(
              "Publish these records where {domain} is managed, such as your registrar or Cloudflare (there as “DNS only”). Many hosts add the domain to the name by themselves: leave it off then. Your own SPF record stays as it is.",
              { domain },
            )}
          </Text>
          <ul className="loupe-plain-list loupe-records" aria-label={t("Records")}>
            {added.records.map((record) => (
              <RecordItem key={record.host} record={record} />
            ))}
          </ul>
          <Form method="post">
            <input type="hidden" name="intent" value="check" />
            <input type="hidden" name="sendingDomainId" value={added.sendingDomainId} />
            <InlineStack gap="300" blockAlign="center">
              <Button
                submit
                variant={added.validAt === null ? "primary" : "secondary"}
                loading={busy}
              >
                {added.checkedAt === null ? t("Check the records") : t("Check again")}
              </Button>
              <Text as="span" variant="bodySm" tone="subdued">
                <span role="status">
                  {added.checkedAt === null ? (
                    t("New records take minutes, sometimes a day, until everybody sees them.")
                  ) : (
                    <>
                      {t("Last checked")} <Time at={added.checkedAt} {...props} />
                    </>
                  )}
                </span>
              </Text>
            </InlineStack>
          </Form>
        </>
      )}
    </BlockStack>
  );
}
