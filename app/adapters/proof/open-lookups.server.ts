import { Resolver } from "node:dns/promises";
import type { Instant } from "#app/domain/shared/instant.ts";

export type DnsAnswer = string[][] | string[];
export type AskDns = (name: string, type: string) => Promise<DnsAnswer>;

/** The DNS questions of one mail, each asked once. */
export type Lookups = {
  /** Rejects with a `code`: ENOTFOUND and ENODATA when there is no such record, anything else when nobody answered. */
  ask: AskDns;
  /** True if this name was asked for and nobody answered. */
  isUnanswered: (name: string) => boolean;
};

/**
 * Enough for four signatures, a tree walk (8), SPF (10, each up to two questions) and a chain of forwarders; a mail that
 * wants more makes us ask on somebody's behalf.
 */
const QUESTIONS = 60;

/** An answer may be lost on its way once. */
const TRIES = 2;

const NO_RECORD = new Set(["ENOTFOUND", "ENODATA", "EBADNAME"]);

/** Keys and policies of the domains that write to a shop; the oldest give way. */
const KEPT_ANSWERS = 5_000;

export type LookupOptions = {
  /** `address:port`, several with commas between; null for the system's resolvers. */
  readonly resolver: string | null;
  /** The time that all questions of one mail have together. */
  readonly timeoutMs: number;
  /** For how long an answer serves other mails; failures are never kept. */
  readonly keepMs: number;
  readonly clock: () => Instant;
};

/** Makes lookups, each for one mail; answers are kept for the next ones for a while. */
export function makeLookups(options: LookupOptions): () => Lookups {
  const { resolver, timeoutMs } = options;
  const keep = makeKeep(options);
  const dns = new Resolver({ timeout: Math.max(1, Math.floor(timeoutMs / TRIES)), tries: TRIES });
  if (resolver !== null) dns.setServers(resolver.split(",").map((server) => server.trim()));

  return () => {
    const answers = new Map<string, Promise<DnsAnswer>>();
    const unanswered = new Set<string>();
    const deadline = AbortSignal.timeout(timeoutMs);

    const askOnce = async (name: string, type: string): Promise<DnsAnswer> => {
      try {
        if (answers.size > QUESTIONS) throw failure("ETOOMANY");
        return await beforeDeadline(
          keep(`${type} ${keyOf(name)}`, () => resolve(dns, name, type)),
          deadline,
        );
      } catch (error) {
        if (!NO_RECORD.has(codeOf(error))) unanswered.add(keyOf(name));
        throw error;
      }
    };
    return {
      ask(name, type) {
        const key = `${type} ${keyOf(name)}`;
        const known = answers.get(key);
        if (known !== undefined) return known;
        const asked = askOnce(name, type);
        answers.set(key, asked);
        return asked;
      },
      isUnanswered: (name) => unanswered.has(keyOf(name)),
    };
  };
}

type Kept = { readonly until: Instant; readonly answer: Promise<DnsAnswer> };

/** Two mails that ask the same at once share the question, and "there is no such record" is an answer like others. */
function makeKeep({ keepMs, clock }: LookupOptions) {
  const kept = new Map<string, Kept>();
  return (key: string, ask: () => Promise<DnsAnswer>): Promise<DnsAnswer> => {
    const now = clock();
    const known = kept.get(key);
    if (known !== undefined && known.until > now) return known.answer;
    const answer = ask();
    if (keepMs === 0) return answer;
    kept.delete(key);
    kept.set(key, { until: (now + keepMs) as Instant, answer });
    answer.catch((error: unknown) => {
      if (!NO_RECORD.has(codeOf(error)) && kept.get(key)?.answer === answer) kept.delete(key);
    });
    const [oldest] = kept.keys();
    if (kept.size > KEPT_ANSWERS && oldest !== undefined) kept.delete(oldest);
    return answer;
  };
}

const keyOf = (name: string): string => name.toLowerCase().replace(/\.$/, "");

/** Addresses and hosts come as the types of their records; only texts are read here, the rest is handed through. */
const resolve = (dns: Resolver, name: string, type: string): Promise<DnsAnswer> =>
  dns.resolve(name, type) as Promise<DnsAnswer>;

async function beforeDeadline<T>(work: Promise<T>, deadline: AbortSignal): Promise<T> {
  if (deadline.aborted) {
    work.catch(() => undefined);
    throw failure("ETIMEOUT");
  }
  let stop = (): void => undefined;
  const late = new Promise<never>((_, reject) => {
    stop = () => reject(failure("ETIMEOUT"));
    deadline.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    deadline.removeEventListener("abort", stop);
  }
}

const failure = (code: string): Error => Object.assign(new Error(`DNS: ${code}`), { code });

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";
