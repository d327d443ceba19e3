/** A vendor or the network failed in a way that may pass: the job is tried again. */
export class TemporaryFault extends Error {
  /** Milliseconds that the vendor asked us to wait, if it said so. */
  readonly retryAfterMs: number | undefined;
  /** Which of the two it was, where a person is told. */
  readonly trouble: "throttled" | "unreachable" | undefined;

  constructor(
    message: string,
    options: {
      cause?: unknown;
      retryAfterMs?: number;
      trouble?: "throttled" | "unreachable";
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "TemporaryFault";
    this.retryAfterMs = options.retryAfterMs;
    this.trouble = options.trouble;
  }
}

/** A vendor said no for good: trying again can't help. */
export class PermanentFault extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = "PermanentFault";
  }
}
