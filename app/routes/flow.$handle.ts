import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { flowActions, readFlowAction } from "#app/domain/flow/flow-action.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { runFlowAction } from "#app/services/flow/run-flow-action.ts";
import { authenticate } from "#app/shopify.server.ts";
import { webWiring } from "#app/wiring.server.ts";

const posted = z.object({
  shopify_domain: z.string(),
  action_run_id: z.union([z.string().min(1).max(200), z.number()]).transform(String),
  properties: z.record(z.string(), z.unknown()),
});

/**
 * An action of a workflow (extensions/create-ticket, add-note, set-urgency). Shopify takes 200 alone for done, and tries
 * again for a while after anything else. https://shopify.dev/docs/apps/build/flow/actions/endpoints
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const run = await authenticate.flow(request);
  const { deps } = await webWiring();
  const handle = flowActions.find((one) => one === params.handle);
  const read = posted.safeParse(run.payload);
  if (!handle || !read.success) return answer(404, "Loupe has no such action.");
  const { shopify_domain: domain, action_run_id: runId, properties } = read.data;
  const asked = readFlowAction(handle, properties);
  if (asked.kind === "unclear") return answer(422, asked.why);
  try {
    await runFlowAction(deps, { domain, runId, wish: asked.wish });
    return answer(200, "done");
  } catch (error) {
    if (error instanceof Refusal) return answer(422, error.message);
    if (!(error instanceof TemporaryFault)) throw error;
    return answer(503, "Shopify could not be asked just now.");
  }
}

const answer = (status: number, words: string) =>
  Response.json(status === 200 ? {} : { message: words }, { status });
