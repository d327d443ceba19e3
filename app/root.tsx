import { Links, Meta, Outlet, Scripts, useRouteLoaderData } from "@remix-run/react";
import type { loader as appLoader } from "./routes/app.tsx";

// No ScrollRestoration: it keeps positions in session storage, which a framed app may not have.
export default function Root() {
  const app = useRouteLoaderData<typeof appLoader>("routes/app");
  return (
    <html lang={app?.language ?? "en"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <link rel="preconnect" href="https://cdn.shopify.com/" />
        <link rel="stylesheet" href="https://cdn.shopify.com/static/fonts/inter/v4/styles.css" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <Scripts />
      </body>
    </html>
  );
}
