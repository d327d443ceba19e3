// Under which name does an attached mail without a name of its own stand?
import { cleanLine } from "./clean-text.ts";
import { readHeaderBlock } from "./header-block.ts";
import { headerText } from "./header-text.server.ts";

/** The subject of an attached mail with `.eml`; null if it is none or has no subject. */
export function nameOfNestedMail(content: Buffer, contentType: string): string | null {
  if (contentType !== "message/rfc822" && contentType !== "message/global") return null;
  const { fields } = readHeaderBlock(content, { start: 0, end: content.length, limits: new Set() });
  const subject = fields.find((field) => field.name === "subject")?.value ?? "";
  // The whole subject is the name: a slash in it separates no folders.
  const name = cleanLine(headerText(subject, null)).replace(/[/\\]/g, "-");
  return name === "" ? null : `${name}.eml`;
}
