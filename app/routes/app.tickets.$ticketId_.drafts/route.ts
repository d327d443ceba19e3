import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { answered, visit } from "#app/door.server.ts";
import { draftKinds, readChoices } from "#app/domain/reply/draft.ts";
import { readSeenOrders } from "#app/domain/reply/seen-order.ts";
import { isUuid, type TicketId, type UploadId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { readJson } from "#app/read-body.server.ts";
import { discardDraft } from "#app/services/draft/discard-draft.ts";
import { saveDraft } from "#app/services/draft/save-draft.ts";

/** Words, recipients and what was seen; pictures are uploads. */
const LONGEST_BODY_BYTES = 1_500_000;
const LONGEST_HTML = 400_000;
const MOST_FILES = 100;

const known = z.object({ draftId: z.uuid(), version: z.number().int().min(1) });
/** As typed, also while it is no address yet. */
const people = z.array(z.string().max(320)).max(100);
const asked = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("save"),
    words: z.object({
      kind: z.enum(draftKinds),
      html: z.string().max(LONGEST_HTML),
      to: people,
      cc: people,
      bcc: people,
      subject: z.string().max(1_000).nullable(),
      seenMessageId: z.uuid().or(z.literal("")),
      seenOrders: z.unknown().transform(readSeenOrders),
      savedReplyId: z.uuid().nullable(),
      choices: z.unknown().transform(readChoices),
    }),
    uploadIds: z.array(z.uuid().transform((id) => id as UploadId)).max(MOST_FILES),
    known: known.nullable(),
  }),
  z.object({ intent: z.literal("discard"), kind: z.enum(draftKinds), known }),
]);

/** Keeps what somebody writes on a ticket. 409 with the newest one when it was written on elsewhere. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    const read = asked.safeParse(await readJson(request, LONGEST_BODY_BYTES));
    if (!isUuid(params.ticketId ?? "")) throw new Refusal("not-found", "This ticket is not here.");
    if (!read.success)
      throw new Refusal("invalid", "This draft is too long to be kept. Shorten it, or send it.");
    const at = { shopId: shop.id, ticketId: params.ticketId as TicketId };
    const { data } = read;
    const outcome =
      data.intent === "discard"
        ? await discardDraft(deps, { ...at, ...data, memberId: member.id })
        : await saveDraft(deps, { ...at, ...data, by: member });
    return Response.json(outcome, { status: outcome.kind === "changed-elsewhere" ? 409 : 200 });
  });
}
