import { headerOf } from "./parsed-mail.ts";
import type { ParsedMail } from "./parsed-mail.ts";
import { asEvidence, isReport } from "./header-value.ts";
import type { Verdict } from "./verdict.ts";

/** Is this a mail provider's report that somebody marked our mail as spam (RFC 5965 §2: `report-type=feedback-report`)? */
export function complaint(mail: ParsedMail): Verdict | null {
  if (isReport(mail, "feedback-report")) {
    return {
      kind: "complaint",
      evidence: asEvidence("Content-Type", headerOf(mail, "content-type") ?? ""),
    };
  }

  // Outlook.com's Junk Mail Reporting Program sends no RFC 5965 report: https://sendersupport.olc.protection.outlook.com/snds/FAQ
  const isJunkReport =
    mail.from?.address.toLowerCase() === "staff@hotmail.com" &&
    /^complaint about message from /i.test(mail.subject);
  return isJunkReport ? { kind: "complaint", evidence: asEvidence("Subject", mail.subject) } : null;
}
