/** Where is a domain's mail hosted? */

export const mailHosts = ["google", "microsoft", "other"] as const;
export type MailHost = (typeof mailHosts)[number];

/** Google: support.google.com/a/answer/174125. Microsoft: learn.microsoft.com/microsoft-365/enterprise/external-domain-name-system-records. */
const ENDINGS: Readonly<Record<Exclude<MailHost, "other">, readonly string[]>> = {
  google: ["google.com", "googlemail.com"],
  microsoft: ["mail.protection.outlook.com", "mx.microsoft"],
};

/** By the hosts of its MX records, the preferred one first; null when it has none. */
export function mailHostOf(exchanges: readonly string[]): MailHost | null {
  const [first] = exchanges;
  if (first === undefined || first === "" || first === ".") return null;
  const name = first.toLowerCase().replace(/\.$/u, "");
  const isAt = (host: "google" | "microsoft") =>
    ENDINGS[host].some((ending) => name === ending || name.endsWith(`.${ending}`));
  if (isAt("google")) return "google";
  return isAt("microsoft") ? "microsoft" : "other";
}
