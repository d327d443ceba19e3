import { Link } from "@remix-run/react";
import {
  Banner,
  BlockStack,
  Box,
  Button,
  Card,
  Link as PageLink,
  Page,
  Text,
} from "@shopify/polaris";
import { screenedKinds, type ScreenedKind } from "#app/domain/mail/screened-kind.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { ScreenedList, type ScreenedMail, type ScreenedPress } from "./screened-list.tsx";
import { screenedWords } from "./screened-words.ts";

/** What became of the last press. */
export type ScreenedAnswer =
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "let-in" }
  | { readonly kind: "blocked"; readonly sender: string };

type ScreenedPageProps = {
  readonly mails: readonly ScreenedMail[];
  /** Null for all kinds but our own mail. */
  readonly kind: ScreenedKind | null;
  /** Where older mail is, or null at the end. */
  readonly nextHref: string | null;
  readonly mayLetIn: boolean;
  readonly mayBlock: boolean;
  readonly answer: ScreenedAnswer | null;
  readonly pressed: ScreenedPress | null;
  readonly timeZone: string;
  readonly locale: string;
};

/** Mail that opened no ticket because no person wrote it for an answer, or nobody wants it. */
export function ScreenedPage(props: ScreenedPageProps) {
  const t = useWords();
  const { kind, nextHref, answer } = props;
  return (
    <main>
      <Page title={t("Screened mail")} backAction={{ content: t("Mail"), url: "/app/mail" }}>
        <BlockStack gap="400">
          {answer && <AnswerBanner answer={answer} />}
          <Box paddingInline={{ xs: "400", sm: "0" }}>
            <Text as="p" tone="subdued">
              {t(
                "These mails opened no ticket, each for the reason that it shows. If a person wrote one of them, bring it back: it is read again without being judged, and its ticket counts from when the mail came.",
              )}
            </Text>
          </Box>
          <Card padding="0">
            <KindViews selected={kind} />
            <ScreenedList {...props} />
            {nextHref !== null && (
              <div className="loupe-list__foot">
                <span />
                <Button url={nextHref}>{t("Show older")}</Button>
              </div>
            )}
          </Card>
        </BlockStack>
      </Page>
    </main>
  );
}

const KindViews = ({ selected }: { readonly selected: ScreenedKind | null }) => {
  const t = useWords();
  return (
    <nav aria-label={t("Kinds of screened mail")}>
      <ul className="loupe-views">
        {[null, ...screenedKinds].map((kind) => (
          <li key={kind ?? "all"}>
            <Link
              to={kind === null ? "?" : `?view=${kind}`}
              className="loupe-views__link"
              aria-current={kind === selected ? "page" : undefined}
              data-view={kind ?? "all"}
            >
              {kind === null ? t("All") : t(screenedWords(kind))}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

function AnswerBanner({ answer }: { readonly answer: ScreenedAnswer }) {
  const t = useWords();
  switch (answer.kind) {
    case "refused":
      return <Banner tone="critical">{answer.words}</Banner>;
    case "let-in":
      return (
        <Banner tone="success" title={t("The mail is back")}>
          {t(
            "It becomes a ticket in a moment; the inbox shows it by itself. If that was a mistake, close the ticket there: the mail is not screened again.",
          )}{" "}
          <PageLink url="/app">{t("Go to the inbox")}</PageLink>
        </Banner>
      );
    case "blocked":
      return (
        <Banner tone="success" title={t("{sender} is blocked", { sender: answer.sender })}>
          {t("Further mail of this sender is screened out. The mail settings take it back.")}{" "}
          <PageLink url="/app/mail/settings">{t("Mail settings")}</PageLink>
        </Banner>
      );
  }
}
