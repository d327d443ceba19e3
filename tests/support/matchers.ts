import { expect } from "vitest";
import { Refusal, type RefusalKind } from "#app/domain/shared/refusal.ts";

/** Fails unless the work is refused, with this kind. Returns the words that the person reads. */
export async function expectRefusal(work: Promise<unknown>, kind: RefusalKind): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Refusal);
  const refusal = error as Refusal;
  expect(refusal.kind).toBe(kind);
  return refusal.message;
}
