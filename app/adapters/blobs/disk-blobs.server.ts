// Raw mail and attachments on disk: encrypted, under names that only the shop's key gives, and on the platter before we say so.
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import { randomUUID } from "node:crypto";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { parkedFor } from "#app/domain/mail/parked-words.ts";
import { PermanentFault, TemporaryFault } from "#app/domain/shared/fault.ts";
import { isUuid } from "#app/domain/shared/ids.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";
import type { Blobs, ShopKeys } from "#app/services/deps.ts";

type Sealing = {
  seal: (content: Uint8Array, purpose: string) => Uint8Array;
  open: (sealed: Uint8Array, purpose: string) => Uint8Array;
};

/** `folder` is made when absent. A write that the disk refuses (full, read-only) is a TemporaryFault. */
export function makeDiskBlobs(folder: string, sealing: Sealing, mac: ShopKeys["mac"]): Blobs {
  const disk = new Disk(new FSDriver({ location: folder, visibility: "private" }));
  return {
    async put(key, content) {
      const name = mac(key, "blob", content);
      const path = pathOf(key.shopId, name);
      // A half-written file must never carry the name of a whole one.
      const whole = join(folder, path);
      const draft = `${whole}.${randomUUID()}.part`;
      try {
        const sealed = sealing.seal(content, purposeOf(key.shopId, name));
        // Not by the disk's own put and move: a move there copies, and a copy is neither at once nor on the platter.
        await writeAs(draft, whole, sealed);
        return name;
      } catch (cause) {
        await rm(draft, { force: true }).catch(() => undefined);
        throw new TemporaryFault("the blob store did not take a blob", { cause });
      }
    },
    async get(key, name) {
      const path = pathOf(key.shopId, name);
      if (!(await disk.exists(path)))
        throw new PermanentFault(inEnglish(say(parkedFor.gone, { name })));
      return sealing.open(await disk.getBytes(path), purposeOf(key.shopId, name));
    },
    async remove(shopId, name) {
      if (!BLOB_NAME.test(name)) return;
      const path = join(folder, pathOf(shopId, name));
      try {
        await rm(path, { force: true });
        // What was removed must not be back after a loss of power.
        await flush(dirname(path));
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === "ENOENT") return;
        throw new TemporaryFault("the blob store did not remove a blob", { cause });
      }
    },
    async removeAll(shopId) {
      if (!isUuid(shopId)) throw new PermanentFault("this is no shop's id");
      try {
        await rm(join(folder, shopId), { recursive: true, force: true });
        await flush(folder);
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === "ENOENT") return;
        throw new TemporaryFault("the blob store did not remove a shop's blobs", { cause });
      }
    },
    async *listOlderThan(shopId, ageMs) {
      const before = Date.now() - ageMs;
      for (const piece of await entriesOf(join(folder, shopId))) {
        const inside = join(folder, shopId, piece);
        const old: string[] = [];
        for (const name of await entriesOf(inside))
          if (await isOlder(join(inside, name), before)) old.push(name);
        yield old;
      }
    },
  };
}

/** As `mac` writes it; or the draft of one, which a crash left behind. */
const BLOB_NAME = /^[0-9a-f]{64}(?:\.[0-9a-f-]{36}\.part)?$/;

const pathOf = (shopId: string, name: string) => `${shopId}/${name.slice(0, 2)}/${name}`;
const purposeOf = (shopId: string, name: string) => `blob:${shopId}:${name}`;

/**
 * Writes a draft, gives it its name and brings both to the platter: the journals of ext4, XFS and Btrfs keep the order, so
 * that a file which was renamed and then synced is found under its new name.
 */
async function writeAs(draft: string, whole: string, sealed: Uint8Array): Promise<void> {
  const file = await openDraft(draft);
  try {
    await file.writeFile(sealed);
    await rename(draft, whole);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function openDraft(path: string): Promise<FileHandle> {
  try {
    return await open(path, "wx");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    await makeFolder(dirname(path));
    return open(path, "wx");
  }
}

/** A new folder is on the platter only with its entry in the one above. */
async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made))
    await flush(dirname(made));
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Of a folder that is not there, none. */
async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Drafts that a crash left behind count as blobs: their names are no blob's, so nothing names them. */
async function isOlder(path: string, before: number): Promise<boolean> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
  return mtimeMs <= before;
}
