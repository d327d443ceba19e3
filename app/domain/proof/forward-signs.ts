import { say } from "#app/domain/words/words.ts";

/** Which signs does a mail bear of a host that passed it on? Hints for staff and for the setting; they prove nothing. */

type Header = { readonly name: string; readonly value: string };

/** Headers (names in lower case) that forwarding hosts and lists write. */
const MARKS: readonly { readonly name: string; readonly words: string }[] = [
  { name: "x-forwarded-to", words: say("Google forwarded it (X-Forwarded-To)") },
  { name: "x-ms-exchange-parent-message-id", words: say("Microsoft 365 forwarded it") },
  { name: "x-ms-exchange-inbox-rules-loop", words: say("a Microsoft 365 inbox rule forwarded it") },
  { name: "resent-from", words: say("somebody sent it on (Resent-From)") },
  { name: "x-original-to", words: say("the mail host passed it on (X-Original-To)") },
  { name: "list-id", words: say("a mailing list passed it on (List-Id)") },
];

/** The signs in words, each once, in a fixed order. Headers come unfolded, names in lower case. */
export function forwardSigns(
  headers: readonly Header[],
  envelopeFrom: string | null,
): readonly string[] {
  const signs = MARKS.filter((mark) => headers.some(({ name }) => name === mark.name)).map(
    ({ words }) => words,
  );
  if (/^<?srs[01][=+-]/i.test(envelopeFrom ?? ""))
    signs.push(say("the envelope’s sender was rewritten for forwarding (SRS)"));
  if (/\+caf_=/i.test(envelopeFrom ?? ""))
    signs.push(say("the envelope’s sender was rewritten by Google for forwarding"));
  return signs;
}
