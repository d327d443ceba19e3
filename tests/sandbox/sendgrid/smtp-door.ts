import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** SendGrid takes inbound mail of up to 30 MB, attachments included. */
const LARGEST_MAIL_BYTES = 30 * 1024 * 1024;

export type SmtpMail = {
  raw: Buffer;
  from: string;
  to: readonly string[];
  senderName: string;
  senderIp: string;
};

export type SmtpDoor = { port: number; stop(): Promise<void> };

/** Takes mail by SMTP on loopback for the addresses that `takes` names; everyone else is refused with 550. */
export async function openSmtpDoor(options: {
  port: number;
  takes(address: string): boolean;
  /** Resolves when the mail is stored; only then does the sender get its 250. */
  receive(mail: SmtpMail): Promise<void>;
}): Promise<SmtpDoor> {
  const server = new SMTPServer({
    name: "mx.sendgrid.net",
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: LARGEST_MAIL_BYTES,
    onRcptTo(address, _session, callback) {
      callback(options.takes(address.address) ? null : refusal(550, "5.1.1 No such mailbox here"));
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (stream.sizeExceeded) {
          callback(refusal(552, "5.3.4 Message is larger than 30 MB"));
          return;
        }
        const sender = session.envelope.mailFrom;
        options
          .receive({
            raw: Buffer.concat(chunks),
            from: sender === false ? "" : sender.address,
            to: session.envelope.rcptTo.map((recipient) => recipient.address),
            senderName: session.hostNameAppearsAs || session.remoteAddress,
            senderIp: session.remoteAddress,
          })
          .then(
            () => callback(null, "queued"),
            (error: unknown) => callback(refusal(451, `4.3.0 Not stored: ${String(error)}`)),
          );
      });
    },
  });
  // A sender that hangs up is no fault of the door; without a listener it would end the process.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(options.port, "127.0.0.1", resolve));

  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const refusal = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });
