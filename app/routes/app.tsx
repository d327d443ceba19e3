import type { HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Link, Outlet, useLoaderData, useRouteError } from "@remix-run/react";
import { NavMenu } from "@shopify/app-bridge-react";
import polarisStyles from "@shopify/polaris/build/esm/styles.css?url";
import { AppProvider } from "@shopify/shopify-app-remix/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { visit } from "#app/door.server.ts";
import { apiKey } from "#app/shopify.server.ts";
import loupeStyles from "#app/ui/loupe.css?url";
import mailStyles from "#app/ui/mail/mail.css?url";
import noticeStyles from "#app/ui/notice/notice.css?url";
import privacyStyles from "#app/ui/privacy/privacy.css?url";
import { useArrival } from "#app/ui/shared/use-arrival.ts";
import { useLoadingBar } from "#app/ui/shared/use-loading-bar.ts";
import { Bell } from "./app.notices/bell.tsx";

export const links = () => [
  { rel: "stylesheet", href: polarisStyles },
  { rel: "stylesheet", href: loupeStyles },
  { rel: "stylesheet", href: mailStyles },
  { rel: "stylesheet", href: noticeStyles },
  { rel: "stylesheet", href: privacyStyles },
];

export async function loader({ request }: LoaderFunctionArgs) {
  await visit(request);
  return { apiKey };
}

/** The frame around the pages changes only with a document. */
export const shouldRevalidate = () => false;

export default function App() {
  const { apiKey } = useLoaderData<typeof loader>();
  useArrival();
  useLoadingBar();
  return (
    <AppProvider isEmbeddedApp apiKey={apiKey}>
      <NavMenu>
        <Link to="/app" rel="home">
          Inbox
        </Link>
        <Link to="/app/promises">Promises</Link>
        <Link to="/app/attainment">Targets kept</Link>
        <Link to="/app/mail">Mail</Link>
        <Link to="/app/parked">Parked mail</Link>
        <Link to="/app/targets">Targets</Link>
        <Link to="/app/orders-settings">Orders</Link>
        <Link to="/app/privacy">Privacy</Link>
        <Link to="/app/setup">Set-up</Link>
      </NavMenu>
      <Bell />
      <Outlet />
    </AppProvider>
  );
}

// Shopify's library throws Responses that only its own boundary may render.
export const ErrorBoundary = () => boundary.error(useRouteError());
export const headers: HeadersFunction = (args) => boundary.headers(args);
