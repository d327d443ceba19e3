// The events of a `sla replay` item as the rules take them.
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { SlaEvent } from "#app/domain/sla/sla-event.ts";
import { readInstant } from "./read-instant.ts";

type Fields = Readonly<Record<string, unknown>>;

export type Story = {
  readonly events: readonly SlaEvent[];
  /** When the story ends: at its first `now`, or else with its last event. */
  readonly now: Instant;
};

/** Reads the events of one ticket. Throws, naming the event, for anything that is none. */
export function readSlaEvents(json: unknown): Story {
  if (!Array.isArray(json) || json.length === 0) throw new Error("`events` is no list of events");
  const read = (json as readonly unknown[]).map((event, index) => {
    try {
      return readEvent(fieldsOf(event), index + 1);
    } catch (error) {
      throw new Error(`event ${index + 1}: ${(error as Error).message}`, { cause: error });
    }
  });

  const end = read.find((event) => event.kind === "now");
  const events = read.filter((event): event is SlaEvent => event.kind !== "now");
  return { events, now: end?.at ?? (Math.max(...read.map(({ at }) => at)) as Instant) };
}

function readEvent(fields: Fields, nth: number): SlaEvent | { kind: "now"; at: Instant } {
  const at = readInstant(fields.at, "at");
  const kind = fields.kind;
  switch (kind) {
    case "customer-message": {
      const urgency = fields.urgency === undefined ? {} : { urgency: readUrgency(fields.urgency) };
      const joinedAt = readOptionalInstant(fields, "joinedAt");
      return {
        kind,
        at,
        id: readId(fields, nth),
        thanks: fields.thanks === true,
        ...urgency,
        ...joinedAt,
      };
    }
    case "agent-reply":
      return {
        kind,
        at,
        id: readId(fields, nth),
        asks: fields.asks === true,
        promises: readPromises(fields.promises),
        ...readOptionalInstant(fields, "seenUpTo"),
      };
    case "promise":
      return { kind, at, id: readId(fields), by: readInstant(fields.by, "by") };
    case "reply-bounced":
    case "promise-kept":
    case "promise-struck":
      return { kind, at, id: readId(fields) };
    case "own-due":
      return { kind, at, by: fields.by === null ? null : readInstant(fields.by, "by") };
    case "urgency":
      return { kind, at, to: readUrgency(fields.to) };
    case "note":
    case "acknowledgement":
    case "waiting":
    case "not-waiting":
    case "investigating":
    case "investigation-ended":
    case "resolved":
    case "reopened":
    case "spam":
    case "not-spam":
    case "merged":
    case "now":
      return { kind, at };
    default:
      throw new Error(`there is no kind ${JSON.stringify(kind) ?? "of event"}`);
  }
}

function readPromises(json: unknown): { id: string; by: Instant }[] {
  if (json === undefined || json === null) return [];
  if (!Array.isArray(json)) throw new Error("`promises` is no list");
  return (json as readonly unknown[])
    .map(fieldsOf)
    .map((promise) => ({ id: readId(promise), by: readInstant(promise.by, "by") }));
}

function readOptionalInstant<Name extends string>(
  fields: Fields,
  name: Name,
): Partial<Record<Name, Instant>> {
  if (fields[name] === undefined || fields[name] === null) return {};
  return { [name]: readInstant(fields[name], name) } as Partial<Record<Name, Instant>>;
}

function readUrgency(urgency: unknown): Urgency {
  if (urgency !== "general" && urgency !== "urgent")
    throw new Error("the urgency is neither `general` nor `urgent`");
  return urgency;
}

/** Messages and replies may go without an id: they are told apart by their place among the events. */
function readId({ id }: Fields, nth?: number): string {
  if (typeof id === "string" || typeof id === "number") return String(id);
  if (nth === undefined || (id !== undefined && id !== null)) throw new Error("`id` is no text");
  return `event ${nth}`;
}

function fieldsOf(json: unknown): Fields {
  if (typeof json !== "object" || json === null || Array.isArray(json))
    throw new Error("it is no JSON object");
  return json as Fields;
}
