/** What the sandbox's SendGrid is asked for and what it offers. */
export type SendgridOptions = {
  apiKey: string;
  receivingDomain: string;
  /** Where it looks for the records of domains, as `127.0.0.1:port`; without one it finds none. */
  resolver?: string;
  port?: number;
  smtpPort?: number;
  /** Keeps the customers' mail, the waiting posts and the signing keys between runs. */
  folder?: string;
  repeatEvents?: boolean;
  reorderEvents?: boolean;
};

export type CustomerMail = {
  id: string;
  raw: Buffer;
  /** Epoch milliseconds. */
  at: number;
  from: string;
  to: string;
  direction: "received" | "sent";
};

/** How the next `times` calls of `POST /v3/mail/send` fail. */
export type SendFault = {
  times: number;
  kind: "status" | "drop-after-acceptance" | "drop-before";
  status?: number;
  retryAfterSeconds?: number;
};

export type AcceptedSend = { id: string; at: number; body: unknown };

/** One attempt to post to the app; status 0 when no answer came. */
export type PostAttempt = { at: number; status: number; attempt: number };

export type SandboxSendgrid = {
  /** The app's SENDGRID_BASE_URL. */
  url: string;
  /** On 127.0.0.1. */
  smtpPort: number;
  /** Base64 of the public key's DER, as SendGrid shows it. */
  inboundPublicKey: string;
  eventPublicKey: string;
  /** Where posts go. A name and password in the origin are sent as basic auth. */
  connectApp(origin: string): void;
  /** Mail for an address is also taken for the address it forwards to, as the shop's mail host forwards its support address. */
  forward(supportAddress: string, receivingAddress: string): void;
  mailOf(address: string): readonly CustomerMail[];
  /** A mail that came to somebody by another way than the app's. */
  put(mail: { raw: Buffer; from: string; to: string }): void;
  onMail(listener: (address: string, mail: CustomerMail) => void): () => void;
  /** For POST /v3/mail/send. */
  fail(rule: SendFault): void;
  /** Keeps event posts back until released. */
  holdEvents(hold: boolean): void;
  setEvents(switches: { repeat: boolean; reorder: boolean }): void;
  /** Every accepted v3/mail/send. */
  accepted(): readonly AcceptedSend[];
  inboundPosts(): readonly PostAttempt[];
  /** Resolves when no inbound post and no event post is pending (those held back are pending). */
  settled(): Promise<void>;
  stop(): Promise<void>;
};
