import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { openStage, type Stage, type StageOptions } from "./open-stage.ts";

type UseOptions = StageOptions & {
  /** Complaints that the file's tests bring about themselves. */
  expectedComplaints?: RegExp;
};

/** One stage for the tests of a file; each test fails when a page it opened complained. Its pages are closed after it. */
export function useStage({ expectedComplaints, ...options }: UseOptions = {}): () => Stage {
  let stage: Stage | null = null;
  beforeAll(async () => {
    stage = await openStage(options);
  });
  afterEach(async () => {
    await stage?.closePages();
    const complaints = stage?.complaints() ?? [];
    const unexpected = complaints.filter((one) => expectedComplaints?.test(one) !== true);
    expect(unexpected, "complaints of the pages").toEqual([]);
  });
  afterAll(() => stage?.close());
  return () => {
    if (stage === null) throw new Error("The stage opens before the first test.");
    return stage;
  };
}
