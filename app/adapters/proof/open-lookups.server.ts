import { Resolver } from "node:dns/promises";

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

/**
 * Makes lookups against `resolver` (`address:port`, several with commas between), or the system's resolvers for null.
 * `timeoutMs` is the time that all questions of one mail have together.
 */
export function makeLookups(resolver: string | null, timeoutMs: number): () => Lookups {
  const dns = new Resolver({ timeout: Math.max(1, Math.floor(timeoutMs / TRIES)), tries: TRIES });
  if (resolver !== null) dns.setServers(resolver.split(",").map((server) => server.trim()));

  return () => {
    const answers = new Map<string, Promise<DnsAnswer>>();
    const unanswered = new Set<string>();
    const deadline = AbortSignal.timeout(timeoutMs);

    const askOnce = async (name: string, type: string): Promise<DnsAnswer> => {
      try {
        if (answers.size > QUESTIONS) throw failure("ETOOMANY");
        return await beforeDeadline(resolve(dns, name, type), deadline);
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
