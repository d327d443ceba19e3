import { replyMacInput } from "#app/domain/mail/receiving-address.ts";
import type { ReplyTag } from "#app/domain/mail/reply-tag.ts";
import type { Candidate } from "./decide-thread.ts";

/** Is the signature of a reply address that of somebody on its ticket? */

/**
 * The ticket of the reply address, with whom that address was made for: only for them does the signature fit. `sign` makes the
 * signature of a text with the shop's key. Null where it fits nobody.
 */
export function signedCandidate(
  tag: ReplyTag | null,
  candidate: Candidate | null,
  sign: (text: string) => string,
): Candidate | null {
  if (!tag || !candidate) return null;
  const recipient = candidate.participants.find(
    (address) => sign(replyMacInput({ ...tag, recipient: address })) === tag.mac,
  );
  return recipient === undefined ? null : { ...candidate, recipient };
}
