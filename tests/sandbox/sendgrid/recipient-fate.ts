/** What becomes of a mail to one recipient: events by the milliseconds after acceptance, and whether and when it arrives. */
export type Fate = {
  steps: readonly { afterMs: number; event: Record<string, unknown> & { event: string } }[];
  arrivesAfterMs: number | null;
};

const PROCESSED_MS = 10;
const DELIVERED_MS = 40;
const SLOW_MS = 2_000;

/**
 * The part before a plus in the recipient's address steers the fate: `bounce+anna@shop.example` bounces for good.
 * `suppressed`: why SendGrid sends it nothing at all. Events are formed as in https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event
 */
export function recipientFate(address: string, suppressed: string | null = null): Fate {
  // A dropped mail is never processed: SendGrid drops it before the attempt.
  if (suppressed !== null)
    return undelivered([], { event: "dropped", status: "5.0.0", reason: suppressed });
  const mark = /^([a-z]+)\+/i.exec(address)?.[1]?.toLowerCase();
  switch (mark) {
    case "bounce":
      return undelivered(processed(), {
        event: "bounce",
        type: "bounce",
        status: "5.1.1",
        reason: `550 5.1.1 <${address}>: Recipient address rejected: User unknown`,
        bounce_classification: "Invalid Address",
        tls: 1,
        ip: "127.0.0.1",
      });
    case "blocked":
      return undelivered(processed(), {
        event: "bounce",
        type: "blocked",
        status: "5.7.1",
        reason: "550 5.7.1 Message blocked because of the sender's reputation",
        bounce_classification: "Reputation",
        tls: 1,
        ip: "127.0.0.1",
      });
    case "dropped":
      return undelivered([], { event: "dropped", status: "5.0.0", reason: "Bounced Address" });
    case "deferred":
      return {
        steps: [...processed(), deferred(60, 1), deferred(120, 2), delivered(200)],
        arrivesAfterMs: 200,
      };
    case "slow":
      return { steps: [...processed(), delivered(SLOW_MS)], arrivesAfterMs: SLOW_MS };
    case "silent":
      return { steps: [], arrivesAfterMs: DELIVERED_MS };
    default:
      return { steps: [...processed(), delivered(DELIVERED_MS)], arrivesAfterMs: DELIVERED_MS };
  }
}

type Step = Fate["steps"][number];

const undelivered = (before: readonly Step[], event: Step["event"]): Fate => ({
  steps: [...before, { afterMs: DELIVERED_MS, event }],
  arrivesAfterMs: null,
});

const processed = (): Step[] => [{ afterMs: PROCESSED_MS, event: { event: "processed" } }];

const delivered = (afterMs: number): Step => ({
  afterMs,
  event: { event: "delivered", response: "250 2.0.0 OK queued", tls: 1, ip: "127.0.0.1" },
});

const deferred = (afterMs: number, attempt: number): Step => ({
  afterMs,
  event: {
    event: "deferred",
    response: "451 4.7.1 Try again later",
    attempt: String(attempt),
    tls: 1,
  },
});
