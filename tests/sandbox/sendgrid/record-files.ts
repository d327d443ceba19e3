import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

export type RecordFile<Meta> = { name: string; meta: Meta; bytes: Buffer };

const ENDING = ".record";

/** One file per record: a line of JSON, then raw bytes. Written beside and renamed, so that a half-written one is never read. */
export function writeRecord(folder: string, name: string, meta: object, bytes: Buffer): void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name + ENDING);
  writeFileSync(
    `${file}.part`,
    Buffer.concat([Buffer.from(`${JSON.stringify(meta)}\n`, "utf8"), bytes]),
  );
  renameSync(`${file}.part`, file);
}

/** The records of a folder in the order of their names; none when the folder is absent. */
export function readRecords<Meta>(folder: string): RecordFile<Meta>[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .sort()
    .map((file) => {
      const content = readFileSync(path.join(folder, file));
      const endOfMeta = content.indexOf(0x0a);
      return {
        name: file.slice(0, -ENDING.length),
        meta: JSON.parse(content.subarray(0, endOfMeta).toString("utf8")) as Meta,
        bytes: content.subarray(endOfMeta + 1),
      };
    });
}

export function removeRecord(folder: string, name: string): void {
  rmSync(path.join(folder, name + ENDING), { force: true });
}
