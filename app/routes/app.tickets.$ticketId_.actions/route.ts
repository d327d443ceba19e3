// What agents have done at Shopify from a ticket: the form of an action, what it would do, and doing it.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { attempted, visit, type Attempt } from "#app/door.server.ts";
import { isUuid, type TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import { confirmAction, type ConfirmedAction } from "#app/services/action/confirm-action.ts";
import { decideUnknownAction } from "#app/services/action/decide-unknown-action.ts";
import { previewAction, type ActionPreview } from "#app/services/action/preview-action.ts";
import { startAction, type ActionForm } from "#app/services/action/start-action.ts";
import { actionForms, startForm } from "./action-forms.ts";

export type StartedForm = Attempt & { readonly form: ActionForm | null };

export async function loader({ request, params }: LoaderFunctionArgs): Promise<StartedForm> {
  const { deps, shop, member, locale, t } = await visit(request);
  const asked = startForm.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  let form: ActionForm | null = null;
  const attempt = await attempted(t, async () => {
    if (!asked.success) throw new Refusal("invalid", RELOAD);
    const ticketId = ticketIdOf(params.ticketId);
    const subject = { shopId: shop.id, ticketId, by: member, locale };
    form = await startAction(deps, { ...subject, ...asked.data });
  });
  return { ...attempt, form };
}

export type ActionAnswer = Attempt & {
  readonly preview: ActionPreview | null;
  readonly confirmed: ConfirmedAction | null;
};

export async function action({ request, params }: ActionFunctionArgs): Promise<ActionAnswer> {
  const { deps, shop, member, locale, t } = await visit(request);
  const form = actionForms.safeParse(Object.fromEntries(await request.formData()));
  let preview: ActionPreview | null = null;
  let confirmed: ConfirmedAction | null = null;
  const attempt = await attempted(t, async () => {
    if (!form.success) throw new Refusal("invalid", RELOAD);
    const { data } = form;
    const ticketId = ticketIdOf(params.ticketId);
    const subject = { shopId: shop.id, ticketId, by: member, locale };
    switch (data.intent) {
      case "preview":
        preview = await previewAction(deps, { ...subject, ...data });
        return;
      case "confirm": {
        const { intent: _, proofReason, proofWords, ...rest } = data;
        const given = proofReason === "" ? null : { key: proofReason, words: proofWords };
        confirmed = await confirmAction(deps, { ...subject, ...rest, proofReason: given });
        return;
      }
      case "decide": {
        const { actionId, decision } = data;
        const { shopId, by } = subject;
        await decideUnknownAction(deps, { shopId, ticketId, actionId, by, decision });
      }
    }
  });
  return { ...attempt, preview, confirmed };
}

const RELOAD = say("Reload the ticket and try again.");

function ticketIdOf(param: string | undefined): TicketId {
  if (!param || !isUuid(param)) throw new Refusal("not-found", "This ticket is not here.");
  return param as TicketId;
}
