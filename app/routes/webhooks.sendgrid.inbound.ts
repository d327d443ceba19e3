import type { ActionFunctionArgs } from "@remix-run/node";
import { parkedFor } from "#app/domain/mail/parked-words.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";
import { readBody } from "#app/read-body.server.ts";
import { acceptInboundEmail } from "#app/services/mail/accept-inbound-email.ts";
import { webWiring } from "#app/wiring.server.ts";

/** SendGrid takes mail up to 30 MB and posts it with little beside; the rest is room for the form. */
const MAX_POST_BYTES = 64 * 1024 * 1024;
/** Larger mail is kept and shown, but no job reads it. */
const MAX_MAIL_BYTES = 30 * 1024 * 1024;
const TOO_LARGE = inEnglish(say(parkedFor.large, { megabytes: MAX_MAIL_BYTES / 1024 / 1024 }));

/** Inbound Parse: keep the mail, then say so. Anything but 2xx makes the provider post it again for three days. */
export async function action({ request }: ActionFunctionArgs) {
  const { deps, isInboundPost, readInboundPost } = await webWiring();
  const body = await readBody(request, MAX_POST_BYTES);
  if (!body) return answer(413, "larger than any mail that the provider takes");
  if (!isInboundPost(request.headers, body)) return answer(401, "not signed by the mail provider");
  const post = await readInboundPost(request.headers.get("content-type") ?? "", body);
  if (!post) return answer(400, "no form of an inbound mail");
  const { raw, named, envelope, spamScore, dkim, spf } = post;
  const setAside = (raw ?? body).length > MAX_MAIL_BYTES ? TOO_LARGE : null;
  // Parsed fields are kept as they were posted, with the type that tells how to take them apart.
  const form = raw === null ? request.headers.get("content-type") : null;
  try {
    const mail = {
      raw: raw ?? body,
      named,
      envelope: { ...envelope, spamScore, dkim, spf, form },
      setAside,
    };
    const { kind } = await acceptInboundEmail(deps, mail);
    return answer(200, kind);
  } catch (error) {
    deps.log.error("mail-not-stored", {
      reason: error instanceof Error ? error.message : String(error),
    });
    return answer(503, "not stored, post it again");
  }
}

const answer = (status: number, words: string) => new Response(words, { status });
