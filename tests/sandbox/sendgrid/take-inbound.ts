import { randomBytes } from "node:crypto";
import type { Forwards } from "./forwards.ts";
import { inboundPost } from "./inbound-post.ts";
import type { PostQueue } from "./post-queue.ts";
import { receivedHeader } from "./received-header.ts";
import type { SmtpMail } from "./smtp-door.ts";

/**
 * Brings a mail to the app's inbound webhook: past the shop's mail host where an address forwards, then through
 * SendGrid, each of which puts its trace line on top. Resolves when the post is queued.
 */
export async function takeInbound(
  needs: { forwards: Forwards; queue: PostQueue },
  mail: SmtpMail,
): Promise<void> {
  const direct = mail.to.filter((address) => needs.forwards.of(address) === undefined);
  if (direct.length > 0) {
    await post(needs.queue, { ...mail, to: direct });
  }
  for (const address of mail.to) {
    const receiving = needs.forwards.of(address);
    if (receiving === undefined) continue;
    const host = `mail.${address.slice(address.lastIndexOf("@") + 1)}`;
    await post(needs.queue, {
      ...mail,
      to: [receiving],
      senderName: host,
      raw: Buffer.concat([trace(mail, host, address), mail.raw]),
    });
  }
}

async function post(queue: PostQueue, mail: SmtpMail): Promise<void> {
  const raw = Buffer.concat([trace(mail, "mx.sendgrid.net", mail.to[0] ?? ""), mail.raw]);
  const { headers, body } = await inboundPost({
    raw,
    envelope: { from: mail.from, to: mail.to },
    senderIp: mail.senderIp,
  });
  queue.push(headers, body);
}

const trace = (mail: SmtpMail, by: string, to: string): Buffer =>
  receivedHeader({
    from: mail.senderName,
    fromIp: mail.senderIp,
    by,
    id: randomBytes(16).toString("base64url"),
    to,
    at: Date.now(),
  });
