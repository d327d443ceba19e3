import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { POST_BYTES } from "#app/domain/form/contact-form.ts";
import { contactPage } from "#app/domain/form/contact-page.ts";
import { senderNetwork } from "#app/domain/form/sender-network.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import { readBody } from "#app/read-body.server.ts";
import {
  acceptContactPost,
  type ContactOutcome,
  type ContactPost,
} from "#app/services/form/accept-contact-post.ts";
import { newStamp, openForm } from "#app/services/form/open-form.ts";
import { authenticate, keepTokenFresh } from "#app/shopify.server.ts";
import { webWiring } from "#app/wiring.server.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";
import { say } from "#app/domain/words/words.ts";

// The contact form of the shop's own pages (extensions/contact-form): Shopify's app proxy signs what it passes on.

const CLOSED = say("This form is not in use right now. Please write to the shop by email.");
const AWAY = say("That did not reach us. Please try again in a moment.");
const TOO_LARGE = say("Your pictures are too large together. Please send smaller ones, or fewer.");

/** The stamp for a form that is shown now; to somebody without script, the form itself. */
export async function loader({ request }: LoaderFunctionArgs) {
  const door = await openDoor(request);
  const { deps } = await webWiring();
  const desk = await openForm(deps, door.domain);
  if (!desk) return door.answer({ kind: "closed", words: CLOSED }, {});
  const stamp = newStamp(deps, desk.key);
  return door.wantsJson ? json({ stamp }, 200) : door.page({ stamp, typed: {}, trouble: null });
}

/** Keeps the message, then says so. */
export async function action({ request }: ActionFunctionArgs) {
  const door = await openDoor(request);
  const { deps } = await webWiring();
  const body = await readBody(request, POST_BYTES);
  const form = body && (await readForm(request, body));
  if (!form) return door.answer({ kind: "closed", words: TOO_LARGE }, {});
  const network = senderNetwork(request.headers.get("x-forwarded-for"));
  try {
    const post = { ...form, domain: door.domain, network };
    return door.answer(await acceptContactPost(deps, post), form.typed);
  } catch (error) {
    if (!(error instanceof TemporaryFault)) throw error;
    deps.log.error("contact-post-not-kept", { reason: error.message });
    return door.answer({ kind: "closed", words: AWAY }, form.typed);
  }
}

type Shown = Omit<Extract<Parameters<typeof contactPage>[0], { kind: "form" }>, "kind" | "action">;

/** Throws a Response for what Shopify did not sign. */
async function openDoor(request: Request) {
  const url = new URL(request.url);
  const domain = url.searchParams.get("shop") ?? "";
  if (/^[a-z0-9-]{1,100}\.myshopify\.com$/.test(domain)) await keepTokenFresh(domain);
  const { liquid } = await authenticate.public.appProxy(request);
  const wantsJson = url.searchParams.get("as") === "json";
  // Where the shop has put the proxy: it may have changed what we asked for.
  const path = `${url.searchParams.get("path_prefix") ?? "/apps/loupe"}/contact`;
  // The shop's theme names its language; where our own page was posted, the browser names its reader's.
  const said = ({ locale = "" }: ContactPost["typed"]) =>
    wordsFor(locale === "" ? (request.headers.get("accept-language") ?? "") : locale);
  const page = (shown: Shown) =>
    liquid(contactPage({ kind: "form", action: path, ...shown }, said(shown.typed)));
  const answer = (outcome: ContactOutcome, typed: ContactPost["typed"]) => {
    const t = said(typed);
    if (wantsJson) return jsonAnswer(outcome, t);
    if (outcome.kind === "trouble") return page({ ...outcome, typed });
    return liquid(contactPage({ kind: "thanks", words: outcome.words }, t));
  };
  return { domain, wantsJson, page, answer };
}

/** Shopify passes on the body of any status; the script of the form shows `words` at `field`. */
function jsonAnswer(outcome: ContactOutcome, t: Translate): Response {
  if (outcome.kind === "trouble") {
    const { trouble, stamp } = outcome;
    return json({ field: trouble.field, words: t(trouble.words), stamp }, 422);
  }
  const { kind, words, ...said } = outcome;
  return json({ ...said, words: t(words) }, kind === "taken" ? 200 : 503);
}

const json = (value: object, status: number) =>
  Response.json(value, { status, headers: { "Cache-Control": "no-store" } });

async function readForm(
  request: Request,
  body: Buffer,
): Promise<Pick<ContactPost, "typed" | "pictures"> | null> {
  const headers = { "Content-Type": request.headers.get("content-type") ?? "" };
  const fields = await new Response(new Uint8Array(body), { headers }).formData().catch(() => null);
  if (!fields) return null;
  const typed: Record<string, string> = {};
  const pictures: { fileName: string; content: Uint8Array }[] = [];
  for (const [name, value] of fields) {
    if (typeof value === "string") typed[name] = value;
    else if (name === "pictures")
      pictures.push({ fileName: value.name, content: new Uint8Array(await value.arrayBuffer()) });
  }
  return { typed, pictures };
}
