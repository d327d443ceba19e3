// Which files came with a mail that Inbound Parse posted as fields, in their order and with their content ids?
import { z } from "zod";
import { MAX_ATTACHMENTS, type MailLimit } from "#app/domain/mail/mail-limits.ts";
import type { ParsedAttachment } from "#app/domain/mail/parsed-mail.ts";
import { safeFileName } from "./file-name.ts";
import { headerText } from "./header-text.server.ts";
import type { PostedPart } from "./posted-form.server.ts";

const infoSchema = z
  .object({
    filename: z.string().nullish(),
    name: z.string().nullish(),
    type: z.string().nullish(),
    "content-id": z.string().nullish(),
  })
  .catch({});

type Info = z.infer<typeof infoSchema>;

const infosSchema = z.record(z.string(), infoSchema).catch({});
const idsSchema = z.record(z.string(), z.string()).catch({});

/** JSON about the attachments is small; a longer field is none. */
const MAX_JSON_BYTES = 1024 * 1024;

/** The parts `attachment1`, `attachment2` … by number; `html` tells which of them show within it. Never throws. */
export function postedAttachments(
  form: ReadonlyMap<string, PostedPart>,
  { html, limits }: { html: string | null; limits: Set<MailLimit> },
): ParsedAttachment[] {
  const infos = infosSchema.parse(jsonOf(form.get("attachment-info")));
  const ids = idsSchema.parse(jsonOf(form.get("content-ids")));
  const idByField = new Map(Object.entries(ids).map(([id, field]) => [field, id]));
  const files = [...form]
    .flatMap(([field, part]) => {
      const number = /^attachment-?(\d{1,6})$/.exec(field)?.[1];
      return number === undefined ? [] : [{ field, part, number: Number(number) }];
    })
    .sort((a, b) => a.number - b.number);
  if (files.length > MAX_ATTACHMENTS) limits.add("attachments");

  return files.slice(0, MAX_ATTACHMENTS).map(({ field, part }) => {
    const info = infos[field] ?? {};
    const contentId = bareId(info["content-id"] ?? idByField.get(field) ?? "");
    return {
      ...described(part, info),
      contentId,
      inline: isShown(contentId, html),
      content: part.content,
    };
  });
}

function described(part: PostedPart, info: Info): { fileName: string; contentType: string } {
  const contentType = (info.type ?? part.contentType).split(";")[0]?.trim().toLowerCase() ?? "";
  const wished = [info.filename, info.name, part.fileName].find(
    (name) => name !== null && name !== undefined && name.trim() !== "",
  );
  const name = wished?.includes("=?")
    ? headerText(Buffer.from(wished).toString("latin1"), null)
    : wished;
  return {
    fileName: safeFileName(name ?? "", contentType),
    contentType: contentType || "application/octet-stream",
  };
}

function bareId(id: string): string | null {
  const bare = id.replace(/[<>\s]/g, "");
  return bare === "" ? null : bare;
}

const isShown = (contentId: string | null, html: string | null): boolean =>
  contentId !== null && html !== null && html.includes(`cid:${contentId}`);

function jsonOf(part: PostedPart | undefined): unknown {
  if (part === undefined || part.content.length > MAX_JSON_BYTES) return {};
  try {
    return JSON.parse(part.content.toString("utf8"));
  } catch {
    // Without it the attachments still have their bytes and what their own parts say.
    return {};
  }
}
