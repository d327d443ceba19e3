// Steps on a ticket's complaint, and making it an example; the ticket's page shows them.
import type { ActionFunctionArgs } from "@remix-run/node";
import type { ClientActionFunctionArgs } from "@remix-run/react";
import { z } from "zod";
import { attempted, visit, type Attempt } from "#app/door.server.ts";
import { isUuid, type TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import { answerComplaint } from "#app/services/complaint/answer-complaint.ts";
import { closeComplaint } from "#app/services/complaint/close-complaint.ts";
import { investigateComplaint } from "#app/services/complaint/investigate-complaint.ts";
import { openComplaint } from "#app/services/complaint/open-complaint.ts";
import { takeBackComplaint } from "#app/services/complaint/take-back-complaint.ts";
import { addExample } from "#app/services/review/add-example.ts";
import { removeExample } from "#app/services/review/remove-example.ts";
import { wordsHere } from "#app/ui/shared/words-here.ts";

const UNREACHED = say("Loupe could not be reached. Try again in a moment.");
/** Longer than any rule lets words be: the rule says how long, in words for the agent. */
const words = z.string().max(5_000);
const forms = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("open-complaint"), about: words.default("") }),
  z.object({
    intent: z.enum(["take-back-complaint", "investigate-complaint", "close-complaint"]),
  }),
  z.object({
    intent: z.literal("answer-complaint"),
    outcome: z.string().max(40),
    remedy: words.default(""),
    // Empty: the newest reply.
    messageId: z.uuid().or(z.literal("")).default(""),
  }),
  z.object({ intent: z.literal("add-example"), title: words, note: words.default("") }),
  z.object({ intent: z.literal("remove-example") }),
]);

export async function action({ request, params }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const form = forms.safeParse(Object.fromEntries(await request.formData()));
  return attempted(t, async () => {
    if (!form.success) throw new Refusal("invalid", "Reload the ticket and try again.");
    const { data } = form;
    const step = { shopId: shop.id, ticketId: ticketIdOf(params.ticketId), by: member };
    switch (data.intent) {
      case "open-complaint":
        return openComplaint(deps, { ...step, about: data.about });
      case "take-back-complaint":
        return takeBackComplaint(deps, step);
      case "investigate-complaint":
        return investigateComplaint(deps, step);
      case "close-complaint":
        return closeComplaint(deps, step);
      case "answer-complaint": {
        const { outcome, remedy, messageId } = data;
        return answerComplaint(deps, { ...step, outcome, remedy, messageId: messageId || null });
      }
      case "add-example":
        return addExample(deps, { ...step, title: data.title, note: data.note });
      case "remove-example":
        return removeExample(deps, step);
    }
  });
}

function ticketIdOf(param: string | undefined): TicketId {
  if (!param || !isUuid(param)) throw new Refusal("not-found", "This ticket is not here.");
  return param as TicketId;
}

/** A connection that is gone for a moment must not take the ticket's page away. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    // Shopify's library answers with Responses, such as to sign in again.
    if (error instanceof Response) throw error;
    return { refusal: wordsHere()(UNREACHED) } satisfies Attempt;
  }
}
