import { afterAll, beforeAll, beforeEach } from "vitest";
import { makeDeps, type TestHouse } from "./make-deps.ts";

/** One house for a test file, ready from the first `beforeAll` on; called at the top of the file. */
export function useHouse(options: Parameters<typeof makeDeps>[0] = {}): TestHouse {
  const house = {} as TestHouse;
  beforeAll(async () => {
    Object.assign(house, await makeDeps(options));
  });
  beforeEach(() => house.begin());
  afterAll(() => house.close());
  return house;
}
