// Does a mail server write here, or an office that mail servers and people share?
import { headerOf } from "#app/domain/mail/parsed-mail.ts";
import type { ParsedMail } from "#app/domain/mail/parsed-mail.ts";

/** Local parts by which nobody but a mail server writes; Exchange has one for each installation. */
const DAEMON =
  /^"?(?:mailer?[-_. ]?daemon(?:[-+_.].{0,60})?|mdaemon|mail[-_.]?delivery(?:[-_.](?:sub)?system)?|microsoftexchange[0-9a-f]{32}|postmaster-?bounce|post_master)"?(?:@|$)/i;

/** Names by which nobody but a mail server writes. */
const DAEMON_NAME =
  /^"?(?:mail(?:er)?[- ]?daemon|(?:internet )?mail deliver(?:y)? (?:sub)?system|mail delivery (?:service|agent|failure|status|report)s?|mail router|mailrouter|delivery subsystem|mail transfer agent|interscan (?:mss|notification)|mail delivery)"?$/i;

/** Who writes for a mail server, or a person may be. RFC 2142 §5 has `postmaster`. */
const OFFICE =
  /^(?:postmaster|post-?office|root|sysadmin|administrator|admin|mail-?admin|mail-?master|mail-?system|hostmaster|bounces?(?:[-+_.=].{0,100})?|dsn|ndr|mta|mail|smtp|system|noreply|no-reply|do-?not-?reply|mailman(?:-bounces)?|.{1,60}-(?:bounces?|admin|owner|request)|.{1,60}-bounces\+.{0,120}|owner-.{1,60}|complaints?|notifications?)@/i;

const OFFICE_NAME =
  /^"?(?:system administrator|mail administrator|postmaster|systemadministrator|administrateur système|administrador del sistema|microsoft outlook|mail system|.{0,40}content[- ]filter.{0,40})"?$/i;

type MailDaemon = "daemon" | "office";

/** `daemon`: never a person; `office`: a role that both have; null for anyone else. */
export function mailDaemon(mail: ParsedMail): MailDaemon | null {
  // Old servers write no domain or no address at all, which the address parser can't take for one.
  const address = mail.from?.address || (headerOf(mail, "from") ?? "");
  const name = mail.from?.name?.trim() ?? "";
  if (DAEMON.test(address) || DAEMON_NAME.test(name)) return "daemon";
  if (mail.from === null && /mail(?:er)?-?daemon|mail delivery (?:sub)?system/i.test(address)) {
    return "daemon";
  }
  return OFFICE.test(address) || OFFICE_NAME.test(name) ? "office" : null;
}
