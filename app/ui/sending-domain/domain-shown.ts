/** A record to publish, and what is published. */
export type RecordShown = {
  readonly type: "CNAME" | "TXT";
  readonly host: string;
  readonly value: string;
  readonly purpose: "spf" | "dkim" | "dmarc";
  /** Null before the first look. */
  readonly state: "right" | "missing" | "wrong" | "unanswered" | null;
  readonly found: readonly string[];
};

/** Instants are ISO 8601. */
export type DomainShown = {
  readonly domain: string;
  readonly addresses: readonly string[];
  /** Null until the owner asked for its records. */
  readonly added: {
    readonly sendingDomainId: string;
    readonly records: readonly RecordShown[];
    readonly checkedAt: string | null;
    readonly validAt: string | null;
  } | null;
};
