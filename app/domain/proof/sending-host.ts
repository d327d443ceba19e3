import { isHostWithin } from "./host-within.ts";

/** Which host handed a mail to our provider? */

export type SendingHost = { readonly address: string; readonly helo: string };

/** A trace line of a real host is far shorter. */
const READ_CHARACTERS = 2000;

/**
 * Address and greeting of the client, out of the topmost `Received` header (unfolded), if the provider wrote it: its `by`
 * host is `providerHost` or below it. The address is what the provider noted itself, never what the client called
 * itself (RFC 5321 §4.4). Null when there is no such line or no such address in it.
 */
export function sendingHost(topReceived: string | null, providerHost: string): SendingHost | null {
  if (topReceived === null || topReceived.length > READ_CHARACTERS) return null;
  const line = /^\s*from\s+([^\s()]+)\s+\(([^()]*)\)\s+by\s+([^\s();]+)/i.exec(topReceived);
  const [, helo = "", noted = "", by = ""] = line ?? [];
  if (!isHostWithin(by, providerHost)) return null;

  const address = /\[(?:IPv6:)?([0-9a-f.:]{3,45})\]\s*$/i.exec(noted)?.[1];
  return address === undefined ? null : { address, helo };
}
