import type { PromiseState } from "./promise-state.ts";

/** A promise as the ticket's page shows it; instants are ISO 8601 strings in UTC. */
export type PromiseView = {
  readonly promiseId: string;
  readonly words: string;
  readonly by: string;
  readonly state: PromiseState;
  readonly keptAt: string | null;
  /** The reply that made it did not arrive: the customer never read it. */
  readonly unread: boolean;
};

/** One in the list of all open promises, or of those that were kept or broken. */
export type ListedPromise = PromiseView & {
  readonly ticketId: string;
  readonly number: string;
  readonly subject: string;
  readonly customer: string;
  readonly assigneeName: string | null;
};
