import { randomBytes } from "node:crypto";
import { simpleParser } from "mailparser";

export type TakenMail = {
  raw: Buffer;
  envelope: { from: string; to: readonly string[] };
  senderIp: string;
};

/**
 * The multipart form that SendGrid posts for a mail with "POST the raw, full MIME message" switched on.
 * https://www.twilio.com/docs/sendgrid/for-developers/parsing-email/setting-up-the-inbound-parse-webhook
 */
export async function inboundPost(
  mail: TakenMail,
): Promise<{ headers: Record<string, string>; body: Buffer }> {
  const heading = await headersOf(mail.raw);
  const spam = spamVerdict(mail.raw);
  const charsets = Object.fromEntries(
    ["to", "from", "subject", ...(heading.cc === "" ? [] : ["cc"])].map((field) => [
      field,
      "UTF-8",
    ]),
  );
  const fields: [string, string | Buffer][] = [
    ["email", mail.raw],
    ["to", heading.to],
    ...(heading.cc === "" ? [] : [["cc", heading.cc] as [string, string]]),
    ["from", heading.from],
    ["subject", heading.subject],
    ["sender_ip", mail.senderIp],
    // Hints of the provider's that the app must not need: it judges the raw bytes itself.
    ["dkim", "none"],
    ["SPF", "none"],
    ["spam_score", spam.score],
    ["spam_report", spam.report],
    ["envelope", JSON.stringify({ to: mail.envelope.to, from: mail.envelope.from })],
    ["charsets", JSON.stringify(charsets)],
  ];

  const boundary = `xYzZY${randomBytes(12).toString("hex")}`;
  return {
    headers: {
      "Content-Type": `multipart/form-data; boundary=${boundary}`,
      "User-Agent": "Sendlib/1.0",
    },
    body: multipart(fields, boundary),
  };
}

function multipart(fields: readonly [string, string | Buffer][], boundary: string): Buffer {
  const parts = fields.flatMap(([name, value]) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
    typeof value === "string" ? Buffer.from(value, "utf8") : value,
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
}

type Heading = { to: string; cc: string; from: string; subject: string };

async function headersOf(raw: Buffer): Promise<Heading> {
  const end = raw.indexOf("\r\n\r\n");
  const parsed = await simpleParser(end < 0 ? raw : raw.subarray(0, end + 4));
  const text = (list: typeof parsed.to): string =>
    [list ?? []]
      .flat()
      .map((each) => each.text)
      .join(", ");
  return {
    to: text(parsed.to),
    cc: text(parsed.cc),
    from: text(parsed.from),
    subject: parsed.subject ?? "",
  };
}

/** The string that every spam filter must take for spam: https://spamassassin.apache.org/gtube/ */
const GTUBE = "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X";

const spamVerdict = (raw: Buffer): { score: string; report: string } =>
  raw.includes(GTUBE)
    ? { score: "1000.0", report: "1000 GTUBE BODY: Generic Test for Unsolicited Bulk Email" }
    : { score: "0.0", report: "" };
