import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { openStage, type Stage } from "./open-stage.ts";

type StageOptions = {
  /** Both shops are set up; true unless told otherwise. */
  setUp?: boolean;
  /** Complaints that the file's tests bring about themselves. */
  expectedComplaints?: RegExp;
};

/** One stage for the tests of a file; each test fails when a page it opened complained. */
export function useStage(options: StageOptions = {}): () => Stage {
  let stage: Stage | null = null;
  beforeAll(async () => {
    stage = await openStage(options);
  });
  afterEach(() => {
    const complaints = stage?.complaints() ?? [];
    const unexpected = complaints.filter((one) => options.expectedComplaints?.test(one) !== true);
    expect(unexpected, "complaints of the pages").toEqual([]);
  });
  afterAll(() => stage?.close());
  return () => {
    if (stage === null) throw new Error("The stage opens before the first test.");
    return stage;
  };
}
