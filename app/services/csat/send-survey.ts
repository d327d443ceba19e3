// Asks one customer how it went, by mail, if they are still to be asked.
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import {
  findMailToAcknowledge,
  type MailToAcknowledge,
} from "#app/data/records/acknowledgements.server.ts";
import { findMailOfMessage, type MailOfMessage } from "#app/data/records/mail-of-message.server.ts";
import { findMessageToProve, readProofFacts } from "#app/data/records/proof-facts.server.ts";
import { listSuppressed } from "#app/data/records/suppressions.server.ts";
import { findSurveySettings } from "#app/data/records/survey-settings.server.ts";
import {
  findLastAsked,
  lockWaitingSurvey,
  markSurveySent,
  unmarkSurvey,
  type WaitingSurvey,
} from "#app/data/records/surveys.server.ts";
import { composeSurvey } from "#app/domain/csat/compose-survey.ts";
import { shouldAsk, type SurveyFacts } from "#app/domain/csat/should-ask.ts";
import { surveyDate } from "#app/domain/csat/survey-date.ts";
import { surveyLanguage, type SurveyLanguage } from "#app/domain/csat/survey-language.ts";
import { SURVEY_OPEN_MS } from "#app/domain/csat/survey-times.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import { mayAutoRespond } from "#app/domain/mail/may-auto-respond.ts";
import { replyAddress, replyMacInput } from "#app/domain/mail/receiving-address.ts";
import { proofOfMessage } from "#app/domain/proof/proof-of-message.ts";
import { isEmailAddress } from "#app/domain/reply/email-address.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { MessageId, ShopId, SurveyId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { Deps, OutgoingMail } from "#app/services/deps.ts";
import { noteSurvey, skipSurvey } from "./skip-survey.ts";
import { surveyToken } from "./survey-token.ts";

type Needs = Pick<
  Deps,
  | "db"
  | "clock"
  | "newId"
  | "mailer"
  | "shopKeys"
  | "blobs"
  | "parseMime"
  | "readPostedFields"
  | "settings"
  | "log"
>;
type Which = { readonly shopId: ShopId; readonly surveyId: SurveyId };

/**
 * Meets no clock. The survey is marked as sent before the provider is asked, so that a job that runs again sends nothing. Throws
 * TemporaryFault when the provider asked to come back later.
 */
export async function sendSurvey(needs: Needs, which: Which): Promise<void> {
  const { shopId, surveyId } = which;
  const found = await inShopBySql(needs.db, shopId, (tx) => find(tx, which));
  if (found === null) return;
  const mayAnswer = found.mail !== null && (await mayMachineAnswer(needs, shopId, found.mail));
  const begun = await inShopBySql(needs.db, shopId, (tx) => begin(needs, tx, which, mayAnswer));
  if (begun === null) return;
  const outcome = await needs.mailer.send(begun.mail);
  needs.log.info("survey-attempted", { shopId, surveyId, outcome: outcome.kind });
  await inShopBySql(needs.db, shopId, async (tx) => {
    const { ticketId } = begun;
    if (outcome.kind === "accepted" || outcome.kind === "unknown")
      return noteSurvey(needs, tx, shopId, { ticketId, detail: { kind: "survey", step: "asked" } });
    if (outcome.kind === "later") return unmarkSurvey(tx, shopId, surveyId, null);
    await skipSurvey(needs, tx, which, { ticketId, why: "not-sent" });
  });
  if (outcome.kind === "later")
    throw new TemporaryFault(
      outcome.why,
      outcome.retryAfterMs === null ? {} : { retryAfterMs: outcome.retryAfterMs },
    );
}

/** Null when there is nothing (any more) to be asked. */
async function find(tx: Tx, { shopId, surveyId }: Which) {
  const survey = await lockWaitingSurvey(tx, shopId, surveyId);
  if (!survey) return null;
  const { messageId } = survey;
  return { mail: messageId && (await findMailOfMessage(tx, shopId, messageId)) };
}

/** The headers that forbid a machine's answer stand in the mail itself, and nowhere else. */
async function mayMachineAnswer(
  needs: Needs,
  shopId: ShopId,
  { blobName, form, shopKey, verdict, isLetIn, address }: MailOfMessage,
): Promise<boolean> {
  // What a screen held back may be a machine's.
  if (isLetIn) return false;
  const raw = await needs.blobs.get(needs.shopKeys.open(shopId, shopKey), blobName);
  const mail = await (form === null ? needs.parseMime(raw) : needs.readPostedFields(form, raw));
  // Who wrote what staff sent on is proven by nothing.
  const isSentOn =
    verdict.kind === "let-in" && addressKey(mail.from?.address ?? "") !== addressKey(address);
  return !isSentOn && mayAutoRespond(mail, verdict);
}

type Begun = { readonly ticketId: TicketId; readonly mail: OutgoingMail };

/** The mail, with its survey marked as sent; null when nobody is asked, with the reason kept. */
async function begin(
  needs: Needs,
  tx: Tx,
  which: Which,
  mayAnswer: boolean,
): Promise<Begun | null> {
  const { shopId, surveyId } = which;
  const now = needs.clock();
  const survey = await lockWaitingSurvey(tx, shopId, surveyId);
  if (!survey) return null;
  const { ticketId, messageId } = survey;
  const mail = messageId && (await findMailToAcknowledge(tx, shopId, messageId));
  const to = mail && isEmailAddress(mail.address) ? mail : null;
  const key = to && needs.shopKeys.open(shopId, to.shopKey);
  const hashed =
    to && key ? needs.shopKeys.mac(key, "survey-address", addressKey(to.address)) : null;
  const decision = shouldAsk({
    enabled: survey.enabled,
    ticket: survey,
    mail: to && messageId && (await factsOf(tx, shopId, { mail: to, messageId, mayAnswer })),
    lastAskedAt: hashed === null ? null : await findLastAsked(tx, shopId, hashed),
    wantedAt: survey.wantedAt,
    now,
  });
  if (decision.kind === "skip" || !to || !key || hashed === null || messageId === null) {
    const why = decision.kind === "skip" ? decision.why : "no-mail";
    await skipSurvey(needs, tx, which, { ticketId, why });
    return null;
  }
  const language = surveyLanguage(survey.text, survey.countryCode);
  const expiresAt = (now + SURVEY_OPEN_MS) as Instant;
  const token = surveyToken(needs, key, surveyId);
  const sent = { messageId, addressKey: hashed, language, token, sentAt: now, expiresAt };
  await markSurveySent(tx, shopId, surveyId, sent);
  const { settings } = await findSurveySettings(tx, shopId);
  const own = settings.words[language];
  return {
    ticketId,
    mail: outgoing(needs, which, to, { survey, language, own, token, expiresAt }),
  };
}

async function factsOf(
  tx: Tx,
  shopId: ShopId,
  {
    mail,
    messageId,
    mayAnswer,
  }: {
    readonly mail: MailToAcknowledge;
    readonly messageId: MessageId;
    readonly mayAnswer: boolean;
  },
): Promise<NonNullable<SurveyFacts["mail"]>> {
  const message = await findMessageToProve(tx, shopId, messageId);
  const { facts } = await readProofFacts(tx, shopId, mail.ticketId);
  return {
    verdict: mail.verdict,
    mayAutoRespond: mayAnswer,
    proof: (message && proofOfMessage(message, facts)?.level) ?? "unproven",
    isSuppressed: (await listSuppressed(tx, shopId, [addressKey(mail.address)])).length > 0,
  };
}

function outgoing(
  needs: Needs,
  { shopId, surveyId }: Which,
  mail: MailToAcknowledge,
  asked: {
    readonly survey: WaitingSurvey;
    readonly language: SurveyLanguage;
    readonly own: Parameters<typeof composeSurvey>[0]["own"];
    readonly token: string;
    readonly expiresAt: Instant;
  },
): OutgoingMail {
  const { receivingDomain, appUrl } = needs.settings;
  const { survey, language, own, token, expiresAt } = asked;
  const of = { mailboxToken: mail.mailboxToken, ticketNumber: mail.ticketNumber };
  const key = needs.shopKeys.open(shopId, mail.shopKey);
  const macInput = replyMacInput({ ...of, recipient: mail.address });
  const composed = composeSurvey({
    language,
    own,
    link: new URL(`/survey/${token}`, appUrl).href,
    until: surveyDate(expiresAt, survey.timeZone, language),
    ticketNumber: ticketNumber(mail.ticketPrefix, mail.ticketNumber),
    shopName: mail.shopName,
    supportAddress: mail.supportAddress,
    replyAddress: replyAddress({
      ...of,
      domain: receivingDomain,
      mac: needs.shopKeys.shortMac(key, "reply-address", macInput),
    }),
    to: mail.address,
    messageId: `<s.${surveyId}@${receivingDomain}>`,
    answers: { messageId: mail.messageIdHeader, references: mail.references },
  });
  return { ...composed, customArgs: { loupe_shop: shopId, loupe_survey: surveyId } };
}
