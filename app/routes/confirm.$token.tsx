import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { readConfirmPage } from "#app/data/pages/confirm-page.server.ts";
import { languageOf, type Language } from "#app/domain/words/language.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";
import { readBody } from "#app/read-body.server.ts";
import { answerConfirmation } from "#app/services/proof/answer-confirmation.ts";
import { ConfirmPage, type ConfirmPageProps } from "#app/ui/proof/confirm-page.tsx";
import { webWiring } from "#app/wiring.server.ts";

/** A form of one field. */
const MAX_POST_BYTES = 1_024;
const TOKEN = /^[0-9a-f]{40}$/;

/** Asks, and changes nothing: scanners of mail follow links, and some open them in a browser. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = pageFor(request);
  const token = tokenOf(params.token);
  if (token === null) return page(404, { kind: "over" });
  const { deps } = await webWiring();
  const asked = await readConfirmPage(deps.db, token, deps.clock());
  if (asked.state === "unknown") return page(404, { kind: "over" });
  if (asked.state === "over") return page(410, { kind: "over" });
  return page(200, { ...asked, kind: "asks" });
}

/**
 * Takes the one answer. The token is the secret that no other site can know, so the form needs no other: whoever can make
 * the request has the link.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const page = pageFor(request);
  const token = tokenOf(params.token);
  if (request.method !== "POST") return page(405, { kind: "over" });
  const body = await readBody(request, MAX_POST_BYTES);
  const answer = new URLSearchParams(Buffer.from(body ?? []).toString()).get("answer");
  if (token === null) return page(404, { kind: "over" });
  if (answer !== "yes" && answer !== "no") return page(400, { kind: "over" });
  const { deps } = await webWiring();
  const outcome = await answerConfirmation(deps, { token, answer });
  switch (outcome.kind) {
    case "taken":
      return page(200, { kind: "taken", shopName: outcome.shopName, answer });
    case "answered-before":
      return page(409, { kind: "answered-before" });
    case "over":
      return page(410, { kind: "over" });
    case "unknown":
      return page(404, { kind: "over" });
  }
}

const tokenOf = (param: string | undefined): string | null =>
  param !== undefined && TOKEN.test(param) ? param : null;

/** The link of a mail names the language of the mail; where it names none, the browser does. */
const languageFor = (request: Request): Language =>
  languageOf(
    new URL(request.url).searchParams.get("in") ?? request.headers.get("accept-language") ?? "",
  );

/** Plain HTML, outside of the app's frame and without its scripts. */
function pageFor(request: Request) {
  const language = languageFor(request);
  const t = wordsFor(language);
  return (status: number, view: ConfirmPageProps["view"]): Response => {
    const nonce = crypto.randomUUID();
    const html = renderToStaticMarkup(
      <ConfirmPage nonce={nonce} language={language} t={t} view={view} />,
    );
    return new Response(`<!doctype html>${html}`, {
      status,
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store",
        "X-Robots-Tag": "noindex, nofollow",
        "X-Content-Type-Options": "nosniff",
        Vary: "Accept-Language",
      },
    });
  };
}
