import { readSender } from "./mail-settings.ts";

/** More of a From header than any mail client writes. */
const READ_CHARACTERS = 1_000;

/** The address that a From header names, in lower case: what stands in its last angle brackets, else the whole. Null for none. */
export function senderInHeader(from: string | null): string | null {
  const text = (from ?? "").slice(0, READ_CHARACTERS);
  const open = text.lastIndexOf("<");
  const close = text.indexOf(">", open);
  const address = open >= 0 && close > open ? text.slice(open + 1, close) : text;
  const sender = readSender(address);
  return sender?.startsWith("@") ? null : sender;
}
