import { BlockStack, Card, Link, Page, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import { useNow } from "#app/ui/shared/use-now.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { DomainCard } from "./domain-card.tsx";
import type { DomainShown } from "./domain-shown.ts";

type SendingDomainPageProps = {
  readonly domains: readonly DomainShown[];
  /** Why a step was not taken, and for which domain or id. */
  readonly refusal: { readonly about: string; readonly message: string } | null;
  /** The domain or id that is worked on. */
  readonly busy: string | null;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** What shows mail hosts that the shop's replies come from the shop. */
export function SendingDomainPage(props: SendingDomainPageProps) {
  const { domains, refusal, busy } = props;
  const t = useWords();
  const when = { now: useNow(props.now), timeZone: props.timeZone, locale: props.locale };
  return (
    <main>
      <Page
        narrowWidth
        title={t("Sending domain")}
        subtitle={t("What shows mail hosts that your replies come from you")}
        backAction={{ content: t("Settings"), url: "/app/settings" }}
      >
        <BlockStack gap="400">
          {domains.length === 0 && (
            <Card>
              <Text as="p">
                {t("Name your support address first.")}{" "}
                <Link url="/app/setup">{t("Open the set-up guide")}</Link>
              </Text>
            </Card>
          )}
          {domains.map((shown) => {
            const isMeant = (about: string) =>
              about === shown.domain || about === shown.added?.sendingDomainId;
            return (
              <Card key={shown.domain}>
                <DomainCard
                  shown={shown}
                  refusal={refusal && isMeant(refusal.about) ? refusal.message : null}
                  busy={busy !== null && isMeant(busy)}
                  {...when}
                />
              </Card>
            );
          })}
        </BlockStack>
      </Page>
    </main>
  );
}
