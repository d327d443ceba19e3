// Reads the form that Inbound Parse posts. Field bytes stay bytes: a raw mail may hold any charset.
// https://www.twilio.com/docs/sendgrid/for-developers/parsing-email/setting-up-the-inbound-parse-webhook
import { Busboy } from "@fastify/busboy";
import { z } from "zod";

/** What the provider says of one mail, and the mail itself in raw mode. */
export type InboundPost = {
  /** The full MIME message, or null when the provider posts parsed fields (default mode). */
  readonly raw: Buffer | null;
  /** What tells this mail from others: the raw mail itself, or its posted headers with everything that was posted below them. */
  readonly named: Buffer;
  readonly envelope: { readonly to: readonly string[]; readonly from: string | null };
  readonly spamScore: number | null;
  readonly dkim: string | null;
  readonly spf: string | null;
};

const MAX_PARTS = 200;
const envelopeSchema = z.object({ to: z.array(z.string()), from: z.string().nullish() });

/** Null when the body is no form with an envelope: nothing that the provider sends. */
export async function readInboundPost(
  contentType: string,
  body: Uint8Array,
): Promise<InboundPost | null> {
  const fields = await readForm(contentType, body).catch(() => null);
  if (!fields) return null;
  const envelope = envelopeSchema.safeParse(parseJson(fields.get("envelope")));
  if (!envelope.success) return null;
  const text = (name: string) => fields.get(name)?.toString("utf8") ?? null;
  const score = Number(text("spam_score") ?? Number.NaN);
  const raw = fields.get("email") ?? null;
  return {
    raw,
    named: raw ?? postedMail(fields),
    envelope: { to: envelope.data.to, from: envelope.data.from ?? null },
    spamScore: Number.isFinite(score) ? score : null,
    dkim: text("dkim"),
    spf: text("SPF"),
  };
}

/** Fields about the post rather than the mail: they may differ when the same mail is posted again. */
const ABOUT_THE_POST = new Set([
  "headers",
  "envelope",
  "spam_report",
  "spam_score",
  "sender_ip",
  "dkim",
  "SPF",
]);

function postedMail(fields: ReadonlyMap<string, Buffer>): Buffer {
  const body = [...fields].filter(([name]) => !ABOUT_THE_POST.has(name)).map(([, bytes]) => bytes);
  const headers = fields.get("headers")?.toString("latin1").trimEnd() ?? "";
  return Buffer.concat([Buffer.from(`${headers}\r\n\r\n`, "latin1"), ...body]);
}

function parseJson(field: Buffer | undefined): unknown {
  try {
    return JSON.parse(field?.toString("utf8") ?? "null");
  } catch {
    return null;
  }
}

function readForm(contentType: string, body: Uint8Array): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, Buffer>();
    const form = new Busboy({
      headers: { "content-type": contentType },
      // Every part as bytes: decoding a field as text would destroy 8-bit mail.
      isPartAFile: () => true,
      limits: { parts: MAX_PARTS },
    });
    form.on("file", (name, stream) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (!fields.has(name)) fields.set(name, Buffer.concat(chunks));
      });
      stream.on("error", reject);
    });
    form.on("finish", () => resolve(fields));
    form.on("error", reject);
    form.end(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
  });
}
