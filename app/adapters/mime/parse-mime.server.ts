// Reads a raw mail into plain data; judges nothing.
import { MAX_MAIL_BYTES, type MailLimit } from "#app/domain/mail/mail-limits.ts";
import type { ParsedMail } from "#app/domain/mail/parsed-mail.ts";
import { PermanentFault } from "#app/domain/shared/fault.ts";
import { say } from "#app/domain/words/words.ts";
import { charsetOfHeaders } from "./body-charset.server.ts";
import { asBuffer } from "./decode-charset.server.ts";
import { readHeaderBlock } from "./header-block.ts";
import { readMailHeaders } from "./mail-headers.server.ts";
import { startOfMail, withLineFeeds } from "./mail-start.ts";
import { readPartTree } from "./part-tree.server.ts";
import { readBody } from "./read-body.server.ts";

/**
 * The mail of these bytes, however broken; content of attachments may be a view of the same memory. Throws PermanentFault
 * if reading fails against all expectation, so that the mail is parked.
 */
export async function parseMime(raw: Uint8Array): Promise<ParsedMail> {
  try {
    return readMail(asBuffer(raw));
  } catch (cause) {
    throw new PermanentFault(say("this mail can't be read"), { cause });
  }
}

function readMail(whole: Buffer): ParsedMail {
  const limits = new Set<MailLimit>();
  if (whole.length > MAX_MAIL_BYTES) limits.add("bytes");
  const raw = withLineFeeds(whole.subarray(0, MAX_MAIL_BYTES));
  const block = readHeaderBlock(raw, { start: startOfMail(raw), end: raw.length, limits });
  const tree = readPartTree(raw, block, limits);
  const headers = readMailHeaders(block.fields, charsetOfHeaders(block.fields, tree));
  return { ...headers, ...readBody(tree, limits), limits: [...limits] };
}
