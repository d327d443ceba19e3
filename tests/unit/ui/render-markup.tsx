import type { ComponentProps, ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { RemixServer } from "@remix-run/react";
import { AppProvider } from "@shopify/polaris";
import translations from "@shopify/polaris/locales/en.json" with { type: "json" };

type Context = ComponentProps<typeof RemixServer>["context"];
type Route = NonNullable<Context["routeModules"][string]>;

const URL_OF_PAGE = "https://app.example/app";
const ROUTE = "root";

/** The markup of a component as the server sends it: inside Polaris, on a page of one route. */
export const renderMarkup = (element: ReactElement): string =>
  renderToStaticMarkup(<RemixServer context={contextOf(element)} url={URL_OF_PAGE} />);

/** The text a reader sees, tags gone and entities read. */
export const renderText = (element: ReactElement): string =>
  renderMarkup(element)
    .replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ")
    .trim();

function contextOf(element: ReactElement): Context {
  const Page = () => <AppProvider i18n={translations}>{element}</AppProvider>;
  const route: Route = { default: Page };
  const location = { pathname: "/app", search: "", hash: "", state: null, key: "page" };
  return {
    manifest: {
      entry: { imports: [], module: "" },
      routes: {
        [ROUTE]: {
          id: ROUTE,
          path: "app",
          module: "",
          hasLoader: false,
          hasAction: true,
          hasClientLoader: false,
          hasClientAction: false,
          hasErrorBoundary: false,
        },
      },
      url: "",
      version: "",
    },
    routeModules: { [ROUTE]: route },
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_lazyRouteDiscovery: false,
      v3_singleFetch: false,
    },
    isSpaMode: false,
    staticHandlerContext: {
      basename: "/",
      location,
      matches: [
        { params: {}, pathname: "/app", pathnameBase: "/app", route: { id: ROUTE, path: "app" } },
      ],
      loaderData: {},
      actionData: null,
      errors: null,
      statusCode: 200,
      loaderHeaders: {},
      actionHeaders: {},
      activeDeferreds: null,
    },
  };
}
