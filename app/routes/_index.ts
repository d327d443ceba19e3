import { redirect, type LoaderFunctionArgs } from "@remix-run/node";

/** Loupe lives inside Shopify admin: its front door leads there. */
export function loader({ request }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  if (url.searchParams.get("shop")) return redirect(`/app?${url.searchParams.toString()}`);
  return new Response("Open Loupe from Shopify admin.", {
    headers: { "Content-Type": "text/plain" },
  });
}
