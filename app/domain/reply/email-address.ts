/** Is this an address that we send mail to? */

/** RFC 5321 §4.5.3.1: octets of a path without its brackets, and of the part before the `@`. */
const ADDRESS_OCTETS = 254;
const LOCAL_OCTETS = 64;

/** RFC 5322 §3.2.3, dot-atom in ASCII; quoted local parts and SMTPUTF8 ones are not sent to. */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;

/** Letters and digits of any script with hyphens inside (RFC 5890 §2.3.1), 63 characters at most. */
const LABEL = /^(?!-)[\p{L}\p{M}\p{N}-]{1,63}(?<!-)$/u;

/** True for one plain `local@domain` with a dotted domain, ASCII or internationalised; false for whatever is in doubt. */
export function isEmailAddress(value: string): boolean {
  const at = value.lastIndexOf("@");
  const local = value.slice(0, at);
  const domain = value.slice(at + 1);
  if (at < 1 || local.length > LOCAL_OCTETS || !LOCAL.test(local)) return false;
  if (new TextEncoder().encode(value).length > ADDRESS_OCTETS) return false;

  const labels = domain.split(".");
  const lastLabel = labels.at(-1) ?? "";
  return (
    labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(lastLabel)
  );
}
