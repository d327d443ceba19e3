// Reads the list that the event webhook posts; what we do not follow (opens, clicks) is left out.
// https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event
import { z } from "zod";
import type { ProviderEvent } from "#app/domain/delivery/advance.ts";
import { isUuid, type MessageId, type ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

export type ReadEvent = {
  readonly shopId: ShopId;
  readonly messageId: MessageId;
  readonly providerEventId: string;
  readonly kind: ProviderEvent;
  readonly reason: string | null;
  readonly status: string | null;
  readonly providerMessageId: string | null;
  /** Of several recipients the one that the report is about. */
  readonly recipient: string | null;
  /** SendGrid's own word on a bounce. */
  readonly classification: string | null;
  readonly at: Instant;
};

const MS = 1_000;
const id = <Id extends string>() =>
  z.custom<Id>((value) => typeof value === "string" && isUuid(value));
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const event = z.object({
  event: z.enum(["processed", "delivered", "deferred", "bounce", "dropped", "spamreport"]),
  type: z.string().nullish(),
  sg_event_id: z.string().min(1),
  sg_message_id: text,
  timestamp: z.number(),
  reason: text,
  response: text,
  status: text,
  email: text,
  bounce_classification: text,
  loupe_shop: id<ShopId>(),
  loupe_message: id<MessageId>(),
});

/** Null when the body is no JSON list. Events that are not about a message of ours are left out. */
export function readEventPost(body: Uint8Array): ReadEvent[] | null {
  const list = parseList(body);
  return (
    list?.flatMap((one) => {
      const read = event.safeParse(one);
      return read.success ? [readEvent(read.data)] : [];
    }) ?? null
  );
}

const readEvent = (one: z.infer<typeof event>): ReadEvent => ({
  shopId: one.loupe_shop,
  messageId: one.loupe_message,
  providerEventId: one.sg_event_id,
  kind: kindOf(one),
  reason: one.reason ?? (one.event === "deferred" ? one.response : null),
  status: one.status,
  // "<X-Message-Id>.<where it went through>": the first part is the id of the answer to our request.
  providerMessageId: one.sg_message_id?.split(".")[0] ?? null,
  recipient: one.email,
  classification: one.bounce_classification,
  at: (one.timestamp * MS) as Instant,
});

function kindOf({ event: named, type }: z.infer<typeof event>): ProviderEvent {
  if (named === "spamreport") return "complained";
  return named === "bounce" && type === "blocked" ? "blocked" : named;
}

function parseList(body: Uint8Array): unknown[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString("utf8"));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
