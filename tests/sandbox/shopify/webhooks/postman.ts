import { randomUUID } from "node:crypto";

import { deliverWebhook } from "./deliver-webhook.ts";

/** How badly the way to the app behaves; Shopify promises neither order nor a single delivery. */
export type WebhookWeather = {
  /** Every webhook comes twice, the second time after all others of its batch. */
  repeats?: boolean;
  /** A batch comes last first. */
  reorders?: boolean;
  /** Nothing leaves until this is switched off again; then all of it is one batch. */
  holds?: boolean;
};

export type Letter = {
  topic: string;
  shopDomain: string;
  payload: unknown;
  eventId: string;
  triggeredAt: number;
};

export type SentWebhook = Letter & {
  webhookId: string;
  /** What the app answered in the end; 0: nothing; null: Shopify had nowhere to send it. */
  status: number | null;
  attempts: number;
};

export type Postman = {
  /** Takes letters for delivery in the background. */
  send(letters: readonly Letter[]): void;
  /** Delivers one now. @throws Error when no app is connected or it has no subscription for the topic. */
  deliver(letter: Letter): Promise<{ status: number; attempts: number }>;
  weather(change: WebhookWeather): void;
  /** Resolves when everything has been delivered or given up, what was sent meanwhile included. */
  settled(): Promise<void>;
  sent(): readonly SentWebhook[];
};

export type PostmanOptions = {
  secret: string;
  appOrigin: () => string | null;
  /** The uri for a topic, or undefined without a subscription. */
  uriOf: (topic: string) => string | undefined;
  /** Whether the shop's installation may have webhooks of the topic. */
  isGranted: (shopDomain: string, topic: string) => boolean;
  retryDelaysMs: readonly number[];
  signal: AbortSignal;
};

/** Brings webhooks to the app: those of one deed one after the other, in the order in which they happened. */
export function makePostman(options: PostmanOptions): Postman {
  const sent: SentWebhook[] = [];
  const bag: Letter[] = [];
  let weather: WebhookWeather = {};
  let work: Promise<void> = Promise.resolve();

  const post = async (letter: Letter, webhookId: string): Promise<SentWebhook> => {
    const uri = options.uriOf(letter.topic);
    const origin = options.appOrigin();
    if (uri === undefined || origin === null) {
      return { ...letter, webhookId, status: null, attempts: 0 };
    }
    const outcome = await deliverWebhook({
      ...letter,
      url: new URL(uri, origin).href,
      webhookId,
      secret: options.secret,
      retryDelaysMs: options.retryDelaysMs,
      signal: options.signal,
    });
    return { ...letter, webhookId, ...outcome };
  };
  const empty = async (): Promise<void> => {
    if (weather.holds) return;
    const batch = bag.splice(0).map((letter) => ({ letter, webhookId: randomUUID() }));
    const ordered = weather.reorders ? batch.reverse() : batch;
    for (const { letter, webhookId } of weather.repeats ? [...ordered, ...ordered] : ordered) {
      if (options.signal.aborted) return;
      sent.push(await post(letter, webhookId));
    }
  };
  const start = (): void => {
    work = work.then(empty);
  };

  return {
    send: (letters) => {
      const allowed = letters.filter(({ shopDomain, topic }) =>
        options.isGranted(shopDomain, topic),
      );
      if (allowed.length === 0) return;
      bag.push(...allowed);
      start();
    },
    deliver: async (letter) => {
      if (options.uriOf(letter.topic) === undefined) {
        throw new Error(`The app has no subscription for ${letter.topic}.`);
      }
      if (options.appOrigin() === null) {
        throw new Error("No app is connected to post webhooks to.");
      }
      const done = await post(letter, randomUUID());
      sent.push(done);
      return { status: done.status ?? 0, attempts: done.attempts };
    },
    weather: (change) => {
      weather = { ...weather, ...change };
      start();
    },
    settled: async () => {
      for (let last; last !== work;) {
        last = work;
        await last;
      }
    },
    sent: () => [...sent],
  };
}
