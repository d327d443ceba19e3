import { openPostQueue, type PostQueue } from "./post-queue.ts";
import type { SigningKey } from "./signing-key.ts";

/** Events that happen within this time travel in one post. */
const WINDOW_MS = 30;
/** Long enough that the events of one mail meet in a window and can leave in another order. */
const REORDERING_WINDOW_MS = 120;

export type DeliveryEvent = Record<string, unknown>;

export type EventFeed = Pick<PostQueue, "connect" | "hold" | "onIdle" | "stop"> & {
  report(event: DeliveryEvent): void;
  setSwitches(switches: { repeat: boolean; reorder: boolean }): void;
  pending(): number;
};

/** Posts delivery events as signed JSON arrays; may repeat them and turn their order round, as SendGrid may. */
export function openEventFeed(options: {
  key: SigningKey;
  folder: string | undefined;
  switches: { repeat: boolean; reorder: boolean };
}): EventFeed {
  const queue = openPostQueue({
    path: "/webhooks/sendgrid/events",
    key: options.key,
    atOnce: 1,
    folder: options.folder,
    triesAgain: (status) => status < 200 || status > 299,
  });
  let switches = options.switches;
  let collected: DeliveryEvent[] = [];
  let window: NodeJS.Timeout | undefined;

  const post = (events: readonly DeliveryEvent[]): void =>
    queue.push(
      { "Content-Type": "application/json", "User-Agent": "SendGrid Event API" },
      // SendGrid ends the array with a line break, which is signed too.
      Buffer.from(`${JSON.stringify(events)}\r\n`, "utf8"),
    );

  const close = (): void => {
    clearTimeout(window);
    window = undefined;
    if (collected.length === 0) return;
    const batches = switches.reorder ? collected.toReversed().map((event) => [event]) : [collected];
    collected = [];
    batches.forEach(post);
    if (switches.repeat) batches.forEach(post);
  };

  return {
    connect: queue.connect,
    hold: queue.hold,
    onIdle: queue.onIdle,
    pending: () => queue.pending() + collected.length,
    setSwitches: (next) => (switches = next),
    report(event) {
      collected.push(event);
      window ??= setTimeout(close, switches.reorder ? REORDERING_WINDOW_MS : WINDOW_MS);
    },
    async stop() {
      close();
      await queue.stop();
    },
  };
}
