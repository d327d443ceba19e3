// Hands one mail to SendGrid's v3 mail/send and says what became of it, as far as that is known.
import sharedClient from "@sendgrid/client";
import sharedService from "@sendgrid/mail";
import type { Mailer, MailFile, OutgoingMail, SendOutcome } from "#app/services/deps.ts";

// Their types know the instances that a whole process shares, not the classes beside them.
const { Client } = sharedClient as unknown as { Client: new () => typeof sharedClient };
const { MailService } = sharedService as unknown as {
  MailService: new () => typeof sharedService;
};

type Settings = { apiKey: string; baseUrl: string };

const ANSWER_WITHIN_MS = 20_000;
/** Connection errors before a byte of the request could be accepted. */
const NEVER_CONNECTED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

export function makeMailer(settings: Settings): Mailer {
  const client = new Client();
  client.setApiKey(settings.apiKey);
  client.setDefaultRequest("baseUrl", settings.baseUrl);
  const service = new MailService();
  service.setClient(client);
  service.setTimeout(ANSWER_WITHIN_MS);
  return {
    async send(mail) {
      try {
        const [response] = await service.send(requestOf(mail));
        const id: unknown = (response.headers as Record<string, unknown>)["x-message-id"];
        return { kind: "accepted", providerMessageId: typeof id === "string" ? id : null };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

function requestOf(mail: OutgoingMail): Parameters<typeof sharedService.send>[0] {
  const { alsoTo = [], cc = [], bcc = [], files = [] } = mail;
  return {
    to: [mail.to, ...alsoTo].map(personOf),
    ...(cc.length === 0 ? {} : { cc: cc.map(personOf) }),
    ...(bcc.length === 0 ? {} : { bcc: bcc.map(personOf) }),
    from: { email: mail.from.address, name: mail.from.name },
    replyTo: { email: mail.replyTo },
    subject: mail.subject,
    content: [
      { type: "text/plain", value: mail.text },
      { type: "text/html", value: mail.html },
    ],
    ...(files.length === 0 ? {} : { attachments: files.map(attachmentOf) }),
    headers: { ...mail.headers },
    customArgs: { ...mail.customArgs },
    trackingSettings: {
      clickTracking: { enable: false, enableText: false },
      openTracking: { enable: false },
      subscriptionTracking: { enable: false },
    },
  };
}

const personOf = ({ address, name }: OutgoingMail["to"]) => ({
  email: address,
  ...(name ? { name } : {}),
});

const attachmentOf = ({ fileName, contentType, content, contentId }: MailFile) => ({
  content: Buffer.from(content).toString("base64"),
  filename: fileName,
  type: contentType,
  ...(contentId === null
    ? { disposition: "attachment" }
    : { disposition: "inline", content_id: contentId }),
});

function outcomeOf(error: unknown): SendOutcome {
  const { code, message, response } = error as {
    code?: number | string;
    message?: string;
    response?: { headers?: Record<string, string>; body?: { errors?: { message?: string }[] } };
  };
  const why = response?.body?.errors?.[0]?.message ?? message ?? "no reason given";
  if (typeof code === "number" && response) {
    if (code === 429 || code >= 500)
      return { kind: "later", why, retryAfterMs: retryAfterMs(response.headers) };
    return { kind: "refused", why };
  }
  if (typeof code === "string" && NEVER_CONNECTED.has(code))
    return { kind: "later", why, retryAfterMs: null };
  return { kind: "unknown", why };
}

function retryAfterMs(headers: Record<string, string> | undefined): number | null {
  const seconds = Number(headers?.["retry-after"]);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : null;
}
