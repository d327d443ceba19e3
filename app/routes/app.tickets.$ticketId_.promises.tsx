// Decisions about a ticket's promises; the ticket's page shows them.
import type { ActionFunctionArgs } from "@remix-run/node";
import type { ClientActionFunctionArgs } from "@remix-run/react";
import { z } from "zod";
import { attempted, visit, type Attempt } from "#app/door.server.ts";
import { isUuid, type TicketId, type TicketPromiseId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import { acceptPromise } from "#app/services/promise/accept-promise.ts";
import { keepPromise } from "#app/services/promise/keep-promise.ts";
import { strikePromise } from "#app/services/promise/strike-promise.ts";
import { wordsHere } from "#app/ui/shared/words-here.ts";

const UNREACHED = say("Loupe could not be reached. Try again in a moment.");
const form = z.object({
  intent: z.enum(["accept", "strike", "keep"]),
  promiseId: z.uuid().transform((value) => value as TicketPromiseId),
});

const services = { accept: acceptPromise, strike: strikePromise, keep: keepPromise };

export async function action({ request, params }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const given = form.safeParse(Object.fromEntries(await request.formData()));
  return attempted(t, async () => {
    if (!given.success) throw new Refusal("invalid", "Reload the ticket and try again.");
    const { intent, promiseId } = given.data;
    const ticketId = ticketIdOf(params.ticketId);
    await services[intent](deps, { shopId: shop.id, ticketId, promiseId, by: member });
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
