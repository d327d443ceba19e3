import type { LoaderFunctionArgs } from "@remix-run/node";
import { readUpload } from "#app/data/pages/composer-page.server.ts";
import { answered, visit } from "#app/door.server.ts";
import { mayShowPicture } from "#app/domain/mail/showable-picture.ts";
import { isUuid, type UploadId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";

/** A picture that its writer put into a draft, drawn anew, for the page that shows the draft again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    const id = params.uploadId ?? "";
    const upload = isUuid(id)
      ? await readUpload(deps.db, shop.id, { memberId: member.id, uploadId: id as UploadId })
      : null;
    if (!upload || !mayShowPicture(upload))
      throw new Refusal("not-found", "This file is not here.");
    const key = deps.shopKeys.open(shop.id, upload.shopKey);
    const picture = await deps.reEncodeImage(await deps.blobs.get(key, upload.blobName));
    if (!picture) throw new Refusal("not-found", "This picture can’t be shown.");
    return new Response(new Uint8Array(picture.content), {
      headers: {
        "Content-Type": picture.contentType,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cross-Origin-Resource-Policy": "same-origin",
      },
    });
  });
}
