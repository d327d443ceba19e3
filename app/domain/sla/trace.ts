/** One step of how a due instant came about: when (ISO 8601 with the shop's offset) and what it says in plain words. */
export type TraceStep = { readonly at: string; readonly says: string };
