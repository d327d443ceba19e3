// What is not so in a draft, while somebody writes it.
import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { answered, visit } from "#app/door.server.ts";
import { isUuid, type TicketId, type UploadId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { readJson } from "#app/read-body.server.ts";
import { checkDraft } from "#app/services/check/check-draft.ts";

const LONGEST_BODY_BYTES = 1_500_000;
const asked = z.object({
  text: z.string().max(200_000),
  html: z.string().max(400_000),
  recipients: z.array(z.string().max(320)).max(100),
  uploadIds: z.array(z.uuid().transform((id) => id as UploadId)).max(100),
});

export async function action({ request, params }: ActionFunctionArgs) {
  const { deps, shop, member, locale, t } = await visit(request);
  return answered(t, async () => {
    const read = asked.safeParse(await readJson(request, LONGEST_BODY_BYTES));
    if (!isUuid(params.ticketId ?? "")) throw new Refusal("not-found", "This ticket is not here.");
    if (!read.success) throw new Refusal("invalid", "This draft is too long to be checked.");
    const at = { shopId: shop.id, ticketId: params.ticketId as TicketId };
    return { findings: await checkDraft(deps, { ...at, ...read.data, by: member, locale }) };
  });
}
