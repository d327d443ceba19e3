import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { answered, visit } from "#app/door.server.ts";
import { LONGEST_FILE_BYTES } from "#app/domain/reply/upload-limits.ts";
import type { AttachmentId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { readBody } from "#app/read-body.server.ts";
import { copyAttachment } from "#app/services/draft/copy-attachment.ts";
import { storeUpload } from "#app/services/draft/store-upload.ts";

/** Boundaries and headers of a form with one file. */
const AROUND_FILE_BYTES = 20_000;

const copied = z.object({ ticketId: z.uuid(), attachmentId: z.uuid() });

/** Takes one file of what somebody writes (`file`, and `inline` for a picture in the text), or a file of the ticket's mail. */
export async function action({ request }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    const by = { shopId: shop.id, by: member };
    const form = await readForm(request);
    const file = form.get("file");
    if (file instanceof Blob) {
      const content = new Uint8Array(await file.arrayBuffer());
      const fileName = "name" in file ? file.name : "";
      const inline = form.get("inline") === "true";
      return Response.json(await storeUpload(deps, { ...by, fileName, content, inline }));
    }
    const ids = copied.safeParse(Object.fromEntries(form));
    if (!ids.success) throw new Refusal("invalid", "There is no file in this upload.");
    const ticketId = ids.data.ticketId as TicketId;
    const attachmentId = ids.data.attachmentId as AttachmentId;
    return Response.json(await copyAttachment(deps, { ...by, ticketId, attachmentId }));
  });
}

/** Read whole and measured first: what is too long is not taken apart. */
async function readForm(request: Request): Promise<FormData> {
  const body = await readBody(request, LONGEST_FILE_BYTES + AROUND_FILE_BYTES);
  if (body === null) throw new Refusal("invalid", "This file is too large to be sent by mail.");
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  try {
    return await new Response(new Uint8Array(body), { headers }).formData();
  } catch {
    // Broken off half-way, or no form at all.
    throw new Refusal("invalid", "The file did not arrive whole. Try again.");
  }
}
