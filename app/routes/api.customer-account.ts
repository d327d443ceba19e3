import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import { readable } from "#app/extension-door.server.ts";
import { readJson } from "#app/read-body.server.ts";
import { acceptAccountQuestion } from "#app/services/form/accept-account-question.ts";
import { authenticate } from "#app/shopify.server.ts";
import { webWiring } from "#app/wiring.server.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";
import { say } from "#app/domain/words/words.ts";

const question = z.object({
  orderGid: z.string().regex(/^gid:\/\/shopify\/Order\/\d{1,20}$/),
  text: z.string().max(20_000),
  email: z.string().max(254).default(""),
  key: z.string().min(10).max(100),
});
const MAX_QUESTION_BYTES = 128 * 1024;
const AWAY = say("That did not reach us. Please try again in a moment.");

/** Browsers ask first whether they may ask; there is nothing to read here. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  readable(new Response(null, { status: request.method === "OPTIONS" ? 204 : 404 }));

/** A question of extensions/order-help; Shopify's token says of which shop, and who is signed in where it may. */
export async function action({ request }: ActionFunctionArgs) {
  const t = wordsFor(request.headers.get("accept-language") ?? "");
  try {
    const { sessionToken } = await authenticate.public.customerAccount(request);
    const { deps } = await webWiring();
    const read = question.safeParse(await readJson(request, MAX_QUESTION_BYTES));
    if (!read.success) return readable(Response.json({ refusal: t(AWAY) }, { status: 422 }));
    const outcome = await acceptAccountQuestion(deps, {
      ...read.data,
      domain: new URL(originOf(sessionToken.dest)).hostname,
      customerGid: customerGidOf(sessionToken.sub),
    });
    return readable(
      outcome.kind === "taken"
        ? Response.json({ address: outcome.address })
        : Response.json({ field: outcome.field, refusal: t(outcome.words) }, { status: 422 }),
    );
  } catch (error) {
    if (error instanceof Response) return readable(error);
    if (!(error instanceof TemporaryFault)) throw error;
    return readable(Response.json({ refusal: t(AWAY) }, { status: 503 }));
  }
}

/** Checkout's tokens name the shop without a scheme, those of the admin with one. */
const originOf = (dest: string): string => (dest.includes("://") ? dest : `https://${dest}`);

/** Absent without Shopify's approval for customer data. */
const customerGidOf = (sub: string | undefined): string | null =>
  /^gid:\/\/shopify\/Customer\/\d{1,20}$/.test(sub ?? "") ? (sub ?? null) : null;
