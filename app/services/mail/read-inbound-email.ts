// What is this mail: what stands in it, what kind is it, who sent it, and how far is that proven?
import type { WaitingMail } from "#app/data/records/inbound-emails.server.ts";
import { addressKey, type Address } from "#app/domain/mail/address.ts";
import type { ParsedMail } from "#app/domain/mail/parsed-mail.ts";
import { readReceivingAddress, receivingAddress } from "#app/domain/mail/receiving-address.ts";
import { screenPost } from "#app/domain/mail/screen-post.ts";
import { screen } from "#app/domain/mail/screen.ts";
import type { Verdict } from "#app/domain/mail/verdict.ts";
import { maskMail } from "#app/domain/privacy/mask-mail.ts";
import { maskedInHtml } from "#app/domain/privacy/masked-in-html.ts";
import type { MaskedCount } from "#app/domain/privacy/sensitive.ts";
import { authenticity, type Authenticity } from "#app/domain/proof/authenticity.ts";
import { authenticityOfPost } from "#app/domain/proof/authenticity-of-post.ts";
import type { SenderEvidence } from "#app/domain/proof/sender-evidence.ts";
import { say } from "#app/domain/words/words.ts";
import type { Deps, ShopKey } from "#app/services/deps.ts";
import { readContent, type MailContent } from "./read-content.ts";

type Needs = Pick<
  Deps,
  "blobs" | "parseMime" | "readPostedFields" | "judgeSender" | "cleanHtml" | "settings"
>;

export type ReadMail = {
  readonly waiting: WaitingMail;
  readonly key: ShopKey;
  /** Its subject, text and names of files with card and account numbers masked. */
  readonly mail: ParsedMail;
  readonly masked: readonly MaskedCount[];
  readonly content: MailContent;
  readonly verdict: Verdict;
  readonly authenticity: Authenticity & { readonly evidence: SenderEvidence | null };
  /** Under whom it is filed: its author; the writer behind a form mailer; the original sender of what staff forwarded. */
  readonly sender: Address;
  /** What one of the shop's own staff, by a proven address, did with it. */
  readonly byStaff: "forwarded" | "wrote" | null;
};

export type ReadWith = {
  readonly waiting: WaitingMail;
  readonly key: ShopKey;
  /** Whether a Message-ID is of this shop's own mail; another shop's mail carries the same domain. */
  readonly isOwnMessageId: (messageId: string) => Promise<boolean>;
};

/** Sender and subject as they read once decoded, for lists of mail. */
export const headsOf = ({ mail }: ReadMail): { from: string | null; subject: string } => ({
  from: mail.from === null ? null : written(mail.from),
  subject: mail.subject,
});

const written = ({ address, name }: Address): string =>
  name === null ? address : `${name} <${address}>`;

/** Throws PermanentFault when the bytes are gone or can't be read: the mail belongs on the parked list. */
export async function readInboundEmail(needs: Needs, given: ReadWith): Promise<ReadMail> {
  const { waiting, key } = given;
  const { envelope, settings } = waiting;
  const direct = cameStraight(needs, waiting);
  const raw = await needs.blobs.get(key, waiting.blobName);
  const [parsed, evidence] = envelope.form
    ? [await needs.readPostedFields(envelope.form, raw), null]
    : waiting.source !== "mail"
      ? [await needs.parseMime(raw), null]
      : await Promise.all([
          needs.parseMime(raw),
          needs.judgeSender(raw, {
            envelopeFrom: envelope.from,
            clientIp: null,
            helo: null,
            receivedBy: needs.settings.receivedBy,
            direct,
          }),
        ]);
  const { mail, masked } = maskMail(parsed);
  const content = readContent(needs, mail);
  const isOwn = mail.messageId !== null && (await given.isOwnMessageId(mail.messageId));
  const judged = authenticity({
    evidence,
    from: mail.from?.address ?? "",
    namedForwarders: settings.forwarders,
    direct,
  });
  const post = waiting.source === "mail" ? null : judgePost(mail, waiting);
  const verdict =
    post?.verdict ??
    (waiting.letIn
      ? ({ kind: "let-in" } as const)
      : screen(mail, {
          ownAddresses: [
            waiting.supportAddress,
            receivingAddress(waiting.mailboxToken, needs.settings.receivingDomain),
          ],
          ownMessageIdDomain: isOwn ? needs.settings.receivingDomain : "",
          envelopeFrom: envelope.from,
          blockedSenders: settings.blockedSenders,
          formMailers: settings.formMailers,
          aligned: evidence === null ? null : judged.standing === "aligned",
          spamScore: envelope.spamScore,
          spamThreshold: settings.spamThreshold,
        }));
  const byStaff = actOfStaff(mail, content, judged, waiting);
  return {
    waiting,
    key,
    mail,
    masked: masked.length > 0 ? masked : maskedInHtml(parsed.html, content),
    content,
    verdict,
    authenticity: {
      ...(post?.authenticity ?? (verdict.kind === "form" ? throughForm : judged)),
      evidence,
    },
    sender: senderOf(mail, content, verdict, byStaff, envelope.from),
    byStaff,
  };
}

/** What was posted to us is nobody's mail: it has no headers to screen and no signature to check. */
const judgePost = (mail: ParsedMail, waiting: WaitingMail) => ({
  verdict: screenPost(mail, waiting),
  authenticity: authenticityOfPost(waiting.source, waiting.claims),
});

/** The form mailer's own signature says nothing of the person who filled in the form. */
const throughForm: Authenticity = {
  standing: "unproven",
  because: say("it came through a form, where anyone can enter any address"),
};

/** Mail to a ticket's own reply address comes from the customer's host itself; all other mail comes by the shop's forwarder. */
const cameStraight = ({ settings }: Needs, { envelope }: WaitingMail): boolean =>
  envelope.to.some((address) => readReceivingAddress(address, settings.receivingDomain)?.reply);

function actOfStaff(
  mail: ParsedMail,
  content: MailContent,
  judged: Authenticity,
  { staffAddresses }: WaitingMail,
): ReadMail["byStaff"] {
  const from = addressKey(mail.from?.address ?? "");
  if (judged.standing !== "aligned" || !staffAddresses.some((one) => addressKey(one) === from))
    return null;
  return content.forwarded?.from?.address ? "forwarded" : "wrote";
}

function senderOf(
  mail: ParsedMail,
  { forwarded }: MailContent,
  verdict: Verdict,
  byStaff: ReadMail["byStaff"],
  envelopeFrom: string | null,
): Address {
  if (verdict.kind === "form") return verdict.sender;
  if (byStaff === "forwarded" && forwarded?.from) return forwarded.from;
  return mail.from ?? { address: envelopeFrom || "unknown sender", name: null };
}
