import path from "node:path";
import { openCustomerMailboxes } from "./customer-mailboxes.ts";
import { dispatchMail } from "./dispatch-mail.ts";
import { openDomainDoor } from "./domain-door.ts";
import { openEventFeed } from "./event-feed.ts";
import { openForwards } from "./forwards.ts";
import { onlyInSandbox } from "./only-in-sandbox.ts";
import { openPostQueue } from "./post-queue.ts";
import type { SandboxSendgrid, SendgridOptions } from "./sandbox-sendgrid.ts";
import { openSendDoor } from "./send-door.ts";
import { openSigningKey } from "./signing-key.ts";
import { openSmtpDoor, type SmtpMail } from "./smtp-door.ts";
import { takeInbound } from "./take-inbound.ts";
import { openSuppressionLists } from "./suppression-lists.ts";
import { openTimetable } from "./timetable.ts";

export type { CustomerMail, SandboxSendgrid, SendgridOptions } from "./sandbox-sendgrid.ts";

/** Starts SendGrid as far as the app uses it, on loopback. Throws unless LOUPE_SANDBOX=1. */
export async function startSendgrid(options: SendgridOptions): Promise<SandboxSendgrid> {
  onlyInSandbox("SendGrid");
  const room = (name: string): string | undefined =>
    options.folder === undefined ? undefined : path.join(options.folder, name);
  const inboundKey = openSigningKey("inbound", room("keys"));
  const eventKey = openSigningKey("events", room("keys"));
  const mailboxes = openCustomerMailboxes(room("mail"));
  const forwards = openForwards(options.folder);
  const timetable = openTimetable();
  const events = openEventFeed({
    key: eventKey,
    folder: room("events"),
    switches: {
      repeat: options.repeatEvents ?? false,
      reorder: options.reorderEvents ?? false,
    },
  });
  const inbound = openPostQueue({
    path: "/webhooks/sendgrid/inbound",
    key: inboundKey,
    atOnce: 8,
    folder: room("inbound"),
    // Inbound Parse retries 5xx (and a busy app); any other refusal loses the mail.
    triesAgain: (status) => status === 0 || status === 429 || status >= 500,
  });

  const receivesFor = (address: string): boolean =>
    forwards.of(address) !== undefined ||
    address.toLowerCase().endsWith(`@${options.receivingDomain.toLowerCase()}`);

  const receive = async (mail: SmtpMail): Promise<void> => {
    await takeInbound({ forwards, queue: inbound }, mail);
    if (mail.from === "" || receivesFor(mail.from)) return;
    mailboxes.add(mail.from, {
      raw: mail.raw,
      from: mail.from,
      to: mail.to.join(", "),
      direction: "sent",
    });
  };

  const deliver = async (mail: { raw: Buffer; from: string; to: string }): Promise<void> => {
    if (!receivesFor(mail.to)) {
      mailboxes.add(mail.to, { ...mail, direction: "received" });
      return;
    }
    const sendingHost = "o1.ptr.sendgrid.net";
    await takeInbound(
      { forwards, queue: inbound },
      { ...mail, to: [mail.to], senderName: sendingHost, senderIp: "127.0.0.1" },
    );
  };

  const smtp = await openSmtpDoor({ port: options.smtpPort ?? 0, takes: receivesFor, receive });
  const suppressions = openSuppressionLists();
  const door = await openSendDoor({
    port: options.port ?? 0,
    apiKey: options.apiKey,
    suppressions,
    domains: openDomainDoor({ folder: options.folder, resolver: options.resolver }),
    dispatch: (request, sendId) =>
      dispatchMail({ timetable, events, deliver, suppressions }, request, sendId),
  });

  const pending = (): number => timetable.pending() + events.pending() + inbound.pending();
  let waiters: (() => void)[] = [];
  const look = (): void => {
    if (pending() > 0) return;
    const done = waiters;
    waiters = [];
    done.forEach((resolve) => resolve());
  };
  [timetable, events, inbound].forEach((part) => part.onIdle(look));

  return {
    url: door.url,
    smtpPort: smtp.port,
    inboundPublicKey: inboundKey.publicKey,
    eventPublicKey: eventKey.publicKey,
    connectApp(origin) {
      inbound.connect(origin);
      events.connect(origin);
    },
    forward: forwards.add,
    mailOf: mailboxes.of,
    put: (mail) => mailboxes.add(mail.to, { ...mail, direction: "received" }),
    onMail: mailboxes.onMail,
    fail: door.fail,
    holdEvents: events.hold,
    setEvents: events.setSwitches,
    accepted: door.accepted,
    inboundPosts: inbound.attempts,
    settled() {
      if (pending() === 0) return Promise.resolve();
      return new Promise((resolve) => waiters.push(resolve));
    },
    async stop() {
      await Promise.all([smtp.stop(), door.stop()]);
      await timetable.finish();
      await Promise.all([events.stop(), inbound.stop()]);
    },
  };
}
