// Who works on a ticket, its tags, and what staff writes there for itself; the ticket's page shows them.
import type { ActionFunctionArgs } from "@remix-run/node";
import type { ClientActionFunctionArgs } from "@remix-run/react";
import { z } from "zod";
import { attempted, visit, type Attempt } from "#app/door.server.ts";
import { isUuid, type MemberId, type MessageId, type TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { LONGEST_NOTE } from "#app/domain/ticket/note.ts";
import { LONGEST_TAG, MOST_TAGS } from "#app/domain/ticket/tag-name.ts";
import { say } from "#app/domain/words/words.ts";
import { assignTicket } from "#app/services/ticket/assign-ticket.ts";
import { deleteNote } from "#app/services/ticket/delete-note.ts";
import { editNote } from "#app/services/ticket/edit-note.ts";
import { followTicket } from "#app/services/ticket/follow-ticket.ts";
import { tagTicket } from "#app/services/ticket/tag-ticket.ts";
import { unfollowTicket } from "#app/services/ticket/unfollow-ticket.ts";
import { writeNote } from "#app/services/ticket/write-note.ts";
import { wordsHere } from "#app/ui/shared/words-here.ts";

const UNREACHED = say(
  "Loupe could not be reached. Your words are kept here: try again in a moment.",
);

const uuid = <Id extends string>() => z.uuid().transform((value) => value as Id);
/** Longer than a note may be: the rule says how long, in words for the agent. */
const words = z.string().max(2 * LONGEST_NOTE);
/** Names with commas between them, which no tag has. */
const tags = z
  .string()
  .max((MOST_TAGS + 1) * 4 * LONGEST_TAG)
  .transform((names) => names.split(",").filter((name) => name.trim() !== ""));

const forms = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("assign"),
    // Empty: to nobody.
    to: uuid<MemberId>().or(z.literal("").transform(() => null)),
  }),
  z.object({ intent: z.enum(["follow", "unfollow"]) }),
  z.object({ intent: z.literal("tag"), add: tags.default([]), remove: tags.default([]) }),
  z.object({ intent: z.literal("write-note"), text: words, idempotencyKey: z.uuid() }),
  z.object({ intent: z.literal("edit-note"), messageId: uuid<MessageId>(), text: words }),
  z.object({ intent: z.literal("delete-note"), messageId: uuid<MessageId>() }),
]);

export async function action({ request, params }: ActionFunctionArgs): Promise<Attempt> {
  const { deps, shop, member, t } = await visit(request);
  const form = forms.safeParse(Object.fromEntries(await request.formData()));
  return attempted(t, async () => {
    if (!form.success) throw new Refusal("invalid", "Reload the ticket and try again.");
    const { data } = form;
    const step = { shopId: shop.id, ticketId: ticketIdOf(params.ticketId), by: member };
    switch (data.intent) {
      case "assign":
        return assignTicket(deps, { ...step, to: data.to });
      case "follow":
        return followTicket(deps, step);
      case "unfollow":
        return unfollowTicket(deps, step);
      case "tag":
        return tagTicket(deps, { ...step, add: data.add, remove: data.remove });
      case "write-note":
        return writeNote(deps, { ...data, ...step });
      case "edit-note":
        return editNote(deps, { ...data, ...step });
      case "delete-note":
        return deleteNote(deps, { ...data, ...step });
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
