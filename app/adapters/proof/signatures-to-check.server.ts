import { MOST_SEALS } from "./judge-arc.server.ts";
import { withoutFields, type HeaderField, type RawMail } from "./read-headers.ts";

/** Each costs a look-up and a hash over the whole mail; honest mail has one to four (RFC 6376 §8.4). */
export const MOST_SIGNATURES = 10;

/** A hash over a part of the body (`l=`), or by SHA-1, serves one signature alone; the others share theirs. */
const HASHES_ALONE = /(?:^|;)\s{0,20}(?:l\s{0,20}=|a\s{0,20}=\s{0,20}rsa-sha1)/i;
const MOST_LONE_HASHES = 1;

/** Below this size a hash more costs nothing worth leaving a signature out for. */
const LARGE_BYTES = 1024 * 1024;

export const signaturesOf = (mail: RawMail): readonly HeaderField[] =>
  mail.fields.filter(({ name }) => name === "dkim-signature");

/** Without the signatures past the limits: one that covers them fails, which is the safe side. */
export function withFewSignatures(mail: RawMail): Buffer {
  const signatures = signaturesOf(mail);
  const past = [
    ...signatures.slice(MOST_SIGNATURES),
    ...(mail.raw.length < LARGE_BYTES
      ? []
      : signatures.filter(({ value }) => HASHES_ALONE.test(value)).slice(MOST_LONE_HASHES)),
  ];
  return withoutFields(mail, new Set(past));
}

const SEALING = ["arc-seal", "arc-message-signature"];

/** Under which names in DNS the keys of a mail's signatures and seals are, as far as they will be checked. */
export function keyNamesOf(mail: RawMail): readonly string[] {
  const seals = mail.fields.filter(({ name }) => SEALING.includes(name));
  return [
    ...signaturesOf(mail).slice(0, MOST_SIGNATURES),
    ...seals.slice(0, SEALING.length * MOST_SEALS),
  ].flatMap(({ value }) => {
    const domain = /(?:^|;)\s{0,20}d\s{0,20}=\s{0,20}([\w.-]{1,253})/.exec(value)?.[1];
    const selector = /(?:^|;)\s{0,20}s\s{0,20}=\s{0,20}([\w.-]{1,253})/.exec(value)?.[1];
    return domain === undefined || selector === undefined
      ? []
      : [`${selector}._domainkey.${domain}`];
  });
}
