// `mail replay --since ISO`: reads all mail since then again from its raw bytes, in every shop of this installation. One
// line for each mail that was put right or could not be read, and one with the counts at the end. Ctrl-C stops it after
// the mail in hand; run again, it goes over the same mail and finds the first part unchanged.
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { replayMail } from "#app/services/mail/replay-mail.ts";
import { inInstallation } from "./in-installation.ts";
import { WrongArguments, type Verb } from "./verb.ts";

export const mailReplay: Verb = async (args, { write }) => {
  const since = sinceOf(args);
  await inInstallation(async (deps, isStopped) =>
    write(await replayMail(deps, { since, isStopped, tell: write })),
  );
};

/** A date, meaning its beginning in UTC, or an instant with its offset. */
const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** The instant that `--since` names. Throws WrongArguments. */
export function sinceOf(args: readonly string[]): Instant {
  const [name, value = "", ...others] = args.flatMap((one) =>
    one.startsWith("--since=") ? ["--since", one.slice("--since=".length)] : [one],
  );
  if (name !== "--since" || others.length > 0)
    throw new WrongArguments("mail replay needs --since and an instant, and nothing else");
  const date = new Date(value);
  if (!ISO.test(value) || Number.isNaN(date.getTime()))
    throw new WrongArguments(`--since takes a date or an instant with its offset, not "${value}"`);
  return instantOf(date);
}
