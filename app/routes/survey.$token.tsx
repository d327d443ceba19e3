import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { readSurveyPage, type SurveyPageData } from "#app/data/pages/survey-page.server.ts";
import { readRating } from "#app/domain/csat/rating.ts";
import { readComment } from "#app/domain/csat/read-comment.ts";
import { browserLanguage } from "#app/domain/csat/survey-language.ts";
import { readBody } from "#app/read-body.server.ts";
import { recordRating } from "#app/services/csat/record-rating.ts";
import { SurveyPage, type SurveyPageProps, type SurveyView } from "#app/ui/csat/survey-page.tsx";
import { webWiring } from "#app/wiring.server.ts";

/** A form of two fields: each letter of the longest comment takes up to four bytes, each of them three in a form. */
const MAX_POST_BYTES = 32_768;
const TOKEN = /^[0-9a-f]{40}$/;

/** Asks, and changes nothing: scanners of mail follow links, and some open them in a browser. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = await read(request, params.token);
  const chosen = readRating(new URL(request.url).searchParams.get("rating"));
  return page(request, asked, { chosen });
}

/**
 * Takes the answer. The token is the secret that no other site can know, so the form needs no other: whoever can make the request
 * has the link.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const asked = await read(request, params.token);
  if (request.method !== "POST") return wrong(request, asked, 405);
  const body = await readBody(request, MAX_POST_BYTES);
  if (body === null) return wrong(request, asked, 413);
  const form = new URLSearchParams(Buffer.from(body).toString());
  const chosen = readRating(form.get("rating"));
  const typed = form.get("comment") ?? "";
  const comment = readComment(typed);
  if (form.has("rating") && chosen === null) return wrong(request, asked, 400);
  if (asked.state !== "open") return page(request, asked, { status: statusAfter[asked.state] });
  if (chosen === null) return page(request, asked, { status: 422, typed, error: "choose-one" });
  if (comment.kind === "too-long")
    return page(request, asked, { status: 422, chosen, typed, error: "too-long" });
  const { deps } = await webWiring();
  const outcome = await recordRating(deps, {
    token: params.token ?? "",
    rating: chosen,
    comment: comment.kind === "comment" ? comment.text : null,
  });
  if (outcome.kind === "test") return thanks(request, asked);
  const after = await read(request, params.token);
  if (outcome.kind === "taken" && after.state === "open") return thanks(request, after);
  return page(request, after, {});
}

async function read(request: Request, token: string | undefined): Promise<SurveyPageData> {
  if (token === undefined || !TOKEN.test(token)) return { state: "unknown" };
  const { deps } = await webWiring();
  const wanted = new URL(request.url).searchParams.get("language");
  return readSurveyPage(deps.db, { token, wanted, now: deps.clock() });
}

const statusOf = { open: 200, settled: 200, expired: 410, gone: 410, unknown: 404 } as const;
/** An answer that comes too late is none. */
const statusAfter = { ...statusOf, settled: 409 } as const;

type Filled = {
  readonly status?: number;
  readonly chosen?: number | null;
  readonly typed?: string;
  readonly error?: "choose-one" | "too-long";
};

function page(request: Request, asked: SurveyPageData, form: Filled): Response {
  const view: SurveyView =
    asked.state === "open"
      ? {
          kind: "asks",
          rating: form.chosen ?? asked.rating,
          comment: form.typed ?? asked.comment ?? "",
          isAnswered: asked.isAnswered,
          until: asked.until,
          error: form.error ?? null,
          action: ownPath(request, asked),
        }
      : { kind: asked.state };
  return html(form.status ?? statusOf[asked.state], { ...placeOf(request, asked), view });
}

const thanks = (request: Request, asked: Extract<SurveyPageData, { state: "open" }>): Response =>
  html(200, {
    ...placeOf(request, asked),
    view: { kind: "thanks", until: asked.until, again: ownPath(request, asked) },
  });

const wrong = (request: Request, asked: SurveyPageData, status: number): Response =>
  html(status, {
    ...placeOf(request, asked),
    view: { kind: "wrong", again: ownPath(request, asked) },
  });

/** Without a choice: what the mail's link chose is not chosen again. A test keeps its language. */
function ownPath(request: Request, asked: SurveyPageData): string {
  const { pathname } = new URL(request.url);
  const isTest = asked.state === "open" && asked.until === null;
  return isTest ? `${pathname}?language=${asked.language}` : pathname;
}

function placeOf(
  request: Request,
  asked: SurveyPageData,
): Pick<SurveyPageProps, "language" | "own" | "shopName" | "number"> {
  if (asked.state !== "gone" && asked.state !== "unknown") return asked;
  const language = browserLanguage(request.headers.get("Accept-Language"));
  return { language, own: undefined, shopName: "", number: null };
}

/** Plain HTML, outside of the app's frame and without its scripts. */
function html(
  status: number,
  { language, own, shopName, number, view }: Omit<SurveyPageProps, "nonce">,
): Response {
  const nonce = crypto.randomUUID();
  const shown = { nonce, language, own, shopName, number, view };
  return new Response(`<!doctype html>${renderToStaticMarkup(<SurveyPage {...shown} />)}`, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Language": language,
      "Content-Security-Policy": `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      "Referrer-Policy": "no-referrer",
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex, nofollow",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
