import { headerOf } from "./parsed-mail.ts";
import type { ParsedMail } from "./parsed-mail.ts";

type Headers = Pick<ParsedMail, "headers">;

const EVIDENCE_CHARACTERS = 100;

/** The bare keyword of a header such as `auto-replied` in `Auto-Submitted: auto-replied; owner-email="…" (comment)`; empty if absent. */
export const keywordOf = (mail: Headers, name: string): string =>
  (headerOf(mail, name) ?? "").split(/[;(]/)[0]?.trim().toLowerCase() ?? "";

/** The `report-type` of a mail that is a report as a whole (RFC 6522 §3), in lower case (empty if it names none); null for other mail. */
export function reportType(mail: Headers): string | null {
  const declared = (headerOf(mail, "content-type") ?? "").toLowerCase();
  if (!/^\s*multipart\/report\b/.test(declared)) return null;
  return /;\s*report-type\s*=\s*"?([\w./-]{1,60})/.exec(declared)?.[1] ?? "";
}

/** True if a machine says that it wrote this itself (RFC 3834 §5). */
export const isDeclaredAutomatic = (mail: Headers): boolean =>
  /^auto-(?:generated|replied|notified)$/.test(keywordOf(mail, "auto-submitted"));

/** True if the mail was sent with the null sender `<>`, which machines use so that nothing answers them (RFC 5321 §4.5.5). */
export const hasNullSender = (mail: Headers, envelopeFrom: string | null): boolean =>
  envelopeFrom?.replace(/[<>\s]/g, "") === "" || headerOf(mail, "return-path")?.trim() === "<>";

/** `Name: value` for people, cut short. */
export function asEvidence(name: string, value: string): string {
  const line = `${name}: ${value.replace(/\s+/g, " ").trim()}`;
  return line.length > EVIDENCE_CHARACTERS ? `${line.slice(0, EVIDENCE_CHARACTERS - 1)}…` : line;
}
