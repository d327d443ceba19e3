import { latin1Bytes } from "./latin1.ts";
import { rawBody, rawHeader } from "./raw-header.ts";

/**
 * By what is a mail "the same mail"? Message-ID, From and body, as bytes, in this order; the headers that travel adds
 * do not count. A mail without a Message-ID is only the same as its exact copy: the whole raw mail stands in. The parts
 * are to be hashed with their lengths, so that no two mails run together.
 */
export function dedupeParts(raw: Uint8Array): readonly Uint8Array[] {
  const messageId = rawHeader(raw, "message-id");
  if (messageId === null || messageId === "") return [raw];

  return [latin1Bytes(messageId), latin1Bytes(rawHeader(raw, "from") ?? ""), rawBody(raw)];
}
