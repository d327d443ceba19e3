import { headerOf } from "./parsed-mail.ts";
import type { ParsedMail } from "./parsed-mail.ts";
import { asEvidence, hasNullSender, isReport, keywordOf } from "./header-value.ts";
import type { ScreenFacts, Verdict } from "./verdict.ts";

/** Headers by which responders older than RFC 3834 say what they are; any value but "no" counts. */
const RESPONDER_HEADERS = ["x-autoreply", "x-autorespond", "x-autoresponse", "x-mail-autoreply"];

/** What Exchange, Outlook, Gmail and others put at the very start of a subject; a person's answer has `Re:` before it. */
const RESPONDER_SUBJECT = new RegExp(
  `^(?:${[
    "auto(?:matic)?[ -]?(?:reply|response)",
    "automatische (?:antwort|abwesenheitsnotiz)",
    "abwesenheitsnotiz",
    "réponse automatique",
    "respuesta automática",
    "resposta automática",
    "risposta automatica",
    "automatisch antwoord",
    "automatiskt? svar",
    "autosvar",
    "automaattinen vastaus",
    "odpowiedź automatyczna",
    "automatická odpověď",
    "otomatik yanıt",
    "автоматический ответ",
    "out of (?:the )?office(?: auto(?:matic)?[ -]?reply| reply| notice| notification)?(?=\\s*(?:[:-]|$))",
    "自动回复",
    "自動回覆",
    "自動応答",
    "자동 회신",
  ].join("|")})(?![\\p{L}\\p{N}])`,
  "iu",
);

/** Too ordinary to say anything alone; from the null sender it is a responder's. */
const ABSENCE_WORDS =
  /\b(?:out of (?:the )?office|ooo|away|vacation|on (?:leave|holiday)|holidays?|absent|abwesend|abwesenheit|urlaub|vacances|absence|vacaciones|ferie|afwezig|vakantie)\b/i;

/** Did a machine answer or report here, rather than a person write? The evidence is the header that says so. */
export function automaticReply(mail: ParsedMail, facts: ScreenFacts): Verdict | null {
  const evidence = declaredAutomatic(mail) ?? looksAutomatic(mail, facts.envelopeFrom);
  return evidence === null ? null : { kind: "auto-reply", evidence };
}

function declaredAutomatic(mail: ParsedMail): string | null {
  // RFC 3834 §5: every value but "no" marks mail that no person sent.
  const submitted = keywordOf(mail, "auto-submitted");
  if (submitted !== "" && submitted !== "no") return asEvidence("Auto-Submitted", submitted);

  for (const name of RESPONDER_HEADERS) {
    const value = keywordOf(mail, name);
    if (value !== "" && value !== "no") return asEvidence(name, value);
  }
  for (const name of ["precedence", "x-precedence"]) {
    if (/^auto[_-]?reply$/.test(keywordOf(mail, name))) return asEvidence(name, "auto_reply");
  }
  // Read receipts (RFC 8098) and notices of successful delivery (RFC 3464) are machine reports that tell of no failure.
  const isReceipt = isReport(mail, "disposition-notification") || isReport(mail, "delivery-status");
  return isReceipt ? asEvidence("Content-Type", headerOf(mail, "content-type") ?? "") : null;
}

function looksAutomatic(mail: ParsedMail, envelopeFrom: string | null): string | null {
  if (RESPONDER_SUBJECT.test(mail.subject.trim())) return asEvidence("Subject", mail.subject);

  // The null sender alone proves nothing: some hosts use it for every mail that they forward.
  return hasNullSender(mail, envelopeFrom) && ABSENCE_WORDS.test(mail.subject)
    ? `${asEvidence("Subject", mail.subject)}, sent with an empty return path`
    : null;
}
