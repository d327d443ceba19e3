import {
  AUTHORITATIVE_ANSWER,
  decode,
  encode,
  RECURSION_AVAILABLE,
  RECURSION_DESIRED,
  TRUNCATED_RESPONSE,
  type Answer,
  type Packet,
  type Question,
} from "dns-packet";

/** Values by name and type: `TXT` whole texts, `A` addresses, `MX` and `CNAME` hosts. Names in lower case. */
export type DnsRecords = ReadonlyMap<string, Readonly<Partial<Record<DnsType, readonly string[]>>>>;
export type DnsType = "TXT" | "A" | "MX" | "CNAME";

/** RFC 1035 §4.1.1. */
const SERVFAIL = 2;
const NXDOMAIN = 3;
const TTL_SECONDS = 60;
/** RFC 1035 §4.2.1: what an answer by UDP may hold when the asker does not say that it takes more. */
const SMALLEST_UDP_BYTES = 512;
/** RFC 1035 §3.3: a character-string. */
const STRING_BYTES = 255;

export type DnsAsked = { name: string; type: string; packet: Packet };

/** The question of a DNS packet; null when it is none. */
export function readQuestion(bytes: Buffer): DnsAsked | null {
  try {
    const packet = decode(bytes);
    const [question] = packet.questions ?? [];
    if (packet.type !== "query" || question === undefined) return null;
    return { name: question.name.toLowerCase(), type: question.type, packet };
  } catch {
    // Whoever sends garbage to a name server gets no answer.
    return null;
  }
}

/** The answer's bytes: records, "there is no such name", or "the server failed". Too long for UDP: cut short, ask by TCP. */
export function answerQuestion(
  asked: DnsAsked,
  records: DnsRecords,
  how: { failing: boolean; overTcp: boolean },
): Buffer {
  const { name, packet } = asked;
  if (how.failing) return response(packet, SERVFAIL, []);
  const known = records.get(name);
  if (known === undefined) {
    const isParent = [...records.keys()].some((other) => other.endsWith(`.${name}`));
    return response(packet, isParent ? 0 : NXDOMAIN, []);
  }

  const values = known[asked.type as DnsType] ?? [];
  const whole = response(
    packet,
    0,
    values.map((value) => recordOf(asked, value)),
  );
  return how.overTcp || whole.length <= takenByUdp(packet)
    ? whole
    : response(packet, TRUNCATED_RESPONSE, []);
}

const response = (query: Packet, flags: number, answers: Answer[]): Buffer =>
  encode({
    type: "response",
    id: query.id ?? 0,
    flags:
      AUTHORITATIVE_ANSWER | RECURSION_AVAILABLE | ((query.flags ?? 0) & RECURSION_DESIRED) | flags,
    questions: questionsOf(query),
    answers,
  });

const questionsOf = (query: Packet): Question[] => query.questions ?? [];

function takenByUdp(query: Packet): number {
  for (const extra of query.additionals ?? []) {
    if (extra.type === "OPT") return Math.max(extra.udpPayloadSize ?? 0, SMALLEST_UDP_BYTES);
  }
  return SMALLEST_UDP_BYTES;
}

function recordOf({ packet, type }: DnsAsked, value: string): Answer {
  const name = packet.questions?.[0]?.name ?? "";
  const ttl = TTL_SECONDS;
  if (type === "CNAME") return { type, name, ttl, data: value };
  if (type === "A") return { type, name, ttl, data: value };
  if (type === "MX") return { type, name, ttl, data: { preference: 10, exchange: value } };
  return { type: "TXT", name, ttl, data: stringsOf(value) };
}

function stringsOf(text: string): string[] {
  const strings: string[] = [];
  for (let at = 0; at < text.length; at += STRING_BYTES) {
    strings.push(text.slice(at, at + STRING_BYTES));
  }
  return strings;
}
