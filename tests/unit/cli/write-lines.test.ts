import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { writeLines } from "#app/cli/write-lines.ts";

it("writes no faster than its reader reads", async () => {
  const taken: string[] = [];
  let release = (): void => undefined;
  const slow = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      taken.push(chunk.toString());
      release = done;
    },
  });
  let isWritten = false;

  const written = writeLines(slow)({ id: 1 }).then(() => (isWritten = true));
  await Promise.resolve();

  expect(taken).toEqual(['{"id":1}\n']);
  expect(isWritten).toBe(false);
  release();
  await written;
  expect(isWritten).toBe(true);
});
