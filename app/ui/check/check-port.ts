import type { Finding } from "#app/domain/check/finding.ts";

/** What is looked at while somebody writes. */
export type DraftToCheck = {
  readonly text: string;
  readonly html: string;
  readonly recipients: readonly string[];
  readonly uploadIds: readonly string[];
};

/** Asks what is not so in a draft; throws when nobody answers. */
export type CheckPort = (draft: DraftToCheck, signal: AbortSignal) => Promise<readonly Finding[]>;
