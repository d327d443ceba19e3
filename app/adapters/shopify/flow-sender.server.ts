// Tells Shopify Flow that something happened.
import { z } from "zod";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import type { FlowOutcome, FlowSender } from "#app/services/deps.ts";
import { askShopify, type AdminGraphql } from "./ask-shopify.server.ts";
import { FLOW_TRIGGER_RECEIVE } from "./flow-documents.ts";

const answer = z.object({
  flowTriggerReceive: z
    .object({ userErrors: z.array(z.object({ message: z.string() })) })
    .nullable(),
});

export function makeFlowSender(graphql: AdminGraphql): FlowSender {
  return {
    async trigger(domain, { handle, payload }): Promise<FlowOutcome> {
      const question = { domain, document: FLOW_TRIGGER_RECEIVE, variables: { handle, payload } };
      try {
        const asked = await askShopify(graphql, question, answer);
        if (asked.kind === "unavailable") return { kind: "refused", why: inEnglish(asked.why) };
        const [error] = asked.value.flowTriggerReceive?.userErrors ?? [];
        return error ? { kind: "refused", why: error.message } : { kind: "taken" };
      } catch (error) {
        if (error instanceof TemporaryFault && isSilence(error))
          return { kind: "lost", why: error.message };
        throw error;
      }
    },
  };
}

/** The connection broke: unlike a status, that says nothing of what Shopify did. */
function isSilence({ trouble, cause }: TemporaryFault): boolean {
  if (trouble !== "unreachable" || cause instanceof Response) return false;
  const response = (cause as { response?: unknown } | null)?.response;
  return typeof response !== "object" || response === null;
}
