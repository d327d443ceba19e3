import type { HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Link, Outlet, useLoaderData, useRouteError } from "@remix-run/react";
import { NavMenu } from "@shopify/app-bridge-react";
import polarisStyles from "@shopify/polaris/build/esm/styles.css?url";
import { AppProvider } from "@shopify/shopify-app-remix/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { languageOf } from "#app/domain/words/language.ts";
import { visit } from "#app/door.server.ts";
import { apiKey } from "#app/shopify.server.ts";
import inboxStyles from "#app/ui/inbox/inbox.css?url";
import loupeStyles from "#app/ui/loupe.css?url";
import mailStyles from "#app/ui/mail/mail.css?url";
import noticeStyles from "#app/ui/notice/notice.css?url";
import privacyStyles from "#app/ui/privacy/privacy.css?url";
import searchStyles from "#app/ui/search/search.css?url";
import { FrameKeys } from "#app/ui/shared/frame-keys.tsx";
import { speechOf } from "#app/ui/shared/languages.ts";
import { PageError } from "#app/ui/shared/page-error.tsx";
import { refusalIn } from "#app/ui/shared/refusal-in.ts";
import { useArrival } from "#app/ui/shared/use-arrival.ts";
import { useLoadingBar } from "#app/ui/shared/use-loading-bar.ts";
import { useWords, WordsProvider } from "#app/ui/shared/words.tsx";
import { webWiring } from "#app/wiring.server.ts";
import { useLiveSource } from "./app.live/use-live-source.ts";
import { Bell } from "./app.notices/bell.tsx";
import { useOpenTicket } from "./app.views/use-open-ticket.ts";

export const links = () => [
  { rel: "stylesheet", href: polarisStyles },
  { rel: "stylesheet", href: loupeStyles },
  { rel: "stylesheet", href: inboxStyles },
  { rel: "stylesheet", href: mailStyles },
  { rel: "stylesheet", href: noticeStyles },
  { rel: "stylesheet", href: privacyStyles },
  { rel: "stylesheet", href: searchStyles },
];

export async function loader({ request }: LoaderFunctionArgs) {
  // Before the pages' own data is read: what happens from here on is told to them.
  const position = (await webWiring()).changes.position();
  const { shop, member, locale } = await visit(request);
  return {
    apiKey,
    language: languageOf(locale),
    live: { position, who: `${shop.id} ${member.id}` },
  };
}

/** The frame around the pages changes only with a document. */
export const shouldRevalidate = () => false;

export default function App() {
  const { apiKey, language, live } = useLoaderData<typeof loader>();
  useLiveSource(live);
  useArrival();
  useLoadingBar();
  const { polaris } = speechOf(language);
  return (
    <AppProvider isEmbeddedApp apiKey={apiKey} {...(polaris && { i18n: polaris })}>
      <WordsProvider language={language}>
        <Frame />
      </WordsProvider>
    </AppProvider>
  );
}

function Frame() {
  const t = useWords();
  return (
    <>
      <NavMenu>
        <Link to="/app" rel="home">
          {t("Inbox")}
        </Link>
        <Link to="/app/search">{t("Search")}</Link>
        <Link to="/app/promises">{t("Promises")}</Link>
        <Link to="/app/reviews">{t("Reviews")}</Link>
        <Link to="/app/reports">{t("Reports")}</Link>
        <Link to="/app/settings">{t("Settings")}</Link>
      </NavMenu>
      <Bell />
      <Outlet />
      <Keys />
    </>
  );
}

/** Where the command palette leads, beside the views of the inbox. */
function Keys() {
  const t = useWords();
  const pages = [
    { words: t("Search"), to: "/app/search" },
    { words: t("Promises"), to: "/app/promises" },
    { words: t("Reviews"), to: "/app/reviews" },
    { words: t("Complaints"), to: "/app/complaints" },
    { words: t("Examples"), to: "/app/examples" },
    { words: t("Reports"), to: "/app/reports" },
    { words: t("Mail"), to: "/app/mail" },
    { words: t("Mail settings"), to: "/app/mail/settings" },
    { words: t("Screened out"), to: "/app/mail/screened" },
    { words: t("Outgoing mail"), to: "/app/outbox" },
    { words: t("Targets"), to: "/app/targets" },
    { words: t("Order settings"), to: "/app/orders-settings" },
    { words: t("Privacy"), to: "/app/privacy" },
    { words: t("Access log"), to: "/app/access" },
    { words: t("Notices"), to: "/app/notices" },
    { words: t("Settings"), to: "/app/settings" },
    { words: t("Mailboxes"), to: "/app/mailboxes" },
    { words: t("Sending domain"), to: "/app/sending-domain" },
    { words: t("Team"), to: "/app/team" },
    { words: t("Tags"), to: "/app/tags" },
    { words: t("Saved replies"), to: "/app/saved-replies" },
    { words: t("Automation"), to: "/app/rules" },
    { words: t("Parked mail"), to: "/app/parked" },
    { words: t("Signature"), to: "/app/signature" },
    { words: t("Set-up"), to: "/app/setup" },
  ];
  return <FrameKeys pages={pages} onTicket={useOpenTicket()} />;
}

export function ErrorBoundary() {
  const t = useWords();
  const error = useRouteError();
  const refusal = refusalIn(error);
  // Such as for somebody whom the owner has blocked: without App Bridge, for there is nothing here to open.
  if (refusal !== null)
    return (
      <AppProvider isEmbeddedApp={false} apiKey="">
        <PageError title={t("Loupe is closed for you")} message={refusal} homeHref={null} />
      </AppProvider>
    );
  // Shopify's library throws Responses that only its own boundary may render.
  return boundary.error(error);
}
export const headers: HeadersFunction = (args) => boundary.headers(args);
