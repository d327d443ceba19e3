import { createTransport } from "nodemailer";

/**
 * Sends a finished mail by SMTP to a port of 127.0.0.1; its bytes stay as they are.
 * Throws when the server refuses it (`responseCode` says how).
 */
export async function sendMail(
  smtpPort: number,
  mail: { envelopeFrom: string; envelopeTo: string | readonly string[]; raw: Buffer },
): Promise<void> {
  const transport = createTransport({
    host: "127.0.0.1",
    port: smtpPort,
    ignoreTLS: true,
    name: "mail.customers.example",
  });
  try {
    await transport.sendMail({
      envelope: { from: mail.envelopeFrom, to: [mail.envelopeTo].flat() },
      raw: mail.raw,
    });
  } finally {
    transport.close();
  }
}
