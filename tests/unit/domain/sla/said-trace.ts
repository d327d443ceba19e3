import { sayTrace } from "#app/domain/sla/say-trace.ts";
import type { TraceStep } from "#app/domain/sla/trace.ts";
import { english } from "#tests/support/english.ts";

/** The sentences of a trace as they read in English. */
export const saidTrace = (trace: readonly TraceStep[]): readonly string[] =>
  sayTrace(trace).map(({ says }) => english(says));
