// Where tests put what may be lost: in memory where there is plenty, since a slow disk makes them wait twice as long.
import { accessSync, constants, statfsSync } from "node:fs";
import { freemem, tmpdir } from "node:os";

const SHARED_MEMORY = "/dev/shm";
/** Two workers, and the stories beside them, hold less than a third of that at their fullest. */
const ENOUGH_BYTES = 3 * 1024 ** 3;

/** A folder for folders. In memory: Linux's shared memory, when it and the machine have 3 GiB to spare. */
export function scratchRoot(): string {
  try {
    accessSync(SHARED_MEMORY, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(SHARED_MEMORY);
    return bavail * bsize >= ENOUGH_BYTES && freemem() >= ENOUGH_BYTES ? SHARED_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}
