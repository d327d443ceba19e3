// The suggested answer for what a customer asks, and what became of it. The ticket's page asks for it once it is painted.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { answered, attempted, visit, type Attempt } from "#app/door.server.ts";
import { isUuid, type MessageId, type TicketId } from "#app/domain/shared/ids.ts";
import { isoOf, type Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { questionWords, usualQuestions } from "#app/domain/suggestion/question.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { noteSuggestion } from "#app/services/suggestion/note-suggestion.ts";
import { suggestAnswer, type SuggestedAnswer } from "#app/services/suggestion/suggest-answer.ts";
import type { SuggestionShown } from "#app/ui/suggestion/suggestion-shown.ts";

function ticketIdOf(param: string | undefined): TicketId {
  if (!isUuid(param ?? "")) throw new Refusal("not-found", "This ticket is not here.");
  return param as TicketId;
}

export async function loader({ request, params }: LoaderFunctionArgs): Promise<SuggestionShown> {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    const ticketId = ticketIdOf(params.ticketId);
    const suggestion = await suggestAnswer(deps, { shopId: shop.id, ticketId, by: member });
    return shown(suggestion, t);
  });
}

/** In the reader's language, but for the draft, which is in the customer's. */
function shown(suggestion: SuggestedAnswer, t: Translate): SuggestionShown {
  const { messageId } = suggestion;
  if (suggestion.kind === "none") {
    const { missing } = suggestion;
    return missing === null
      ? { kind: "nothing" }
      : {
          kind: "missing",
          question: t(questionWords[missing.question]),
          because: t(missing.because),
        };
  }
  const { question, asked, language, html, text, phrases, sources, unanswered } = suggestion;
  return {
    kind: "draft",
    messageId: messageId ?? "",
    questionKey: question,
    question: t(questionWords[question]),
    ...{ asked, language, html, text, phrases },
    sources: sources.map(({ label, asOf, ...source }) => ({
      ...source,
      label: t(label),
      asOf: asOf === null ? null : isoOf(asOf as Instant),
    })),
    unanswered: unanswered.map((one) => ({
      question: t(questionWords[one.question]),
      because: t(one.because),
    })),
  };
}

const form = z.object({
  intent: z.enum(["used", "dismissed"]),
  messageId: z.uuid().transform((id) => id as MessageId),
  question: z.enum(usualQuestions),
});

export async function action({ request, params }: ActionFunctionArgs): Promise<Attempt> {
  const { deps, shop, member, t } = await visit(request);
  const read = form.safeParse(Object.fromEntries(await request.formData()));
  return attempted(t, async () => {
    if (!read.success) throw new Refusal("invalid", "Reload the ticket and try again.");
    const { intent: step, messageId, question } = read.data;
    const at = { shopId: shop.id, ticketId: ticketIdOf(params.ticketId), by: member };
    await noteSuggestion(deps, { ...at, messageId, question, step });
  });
}
