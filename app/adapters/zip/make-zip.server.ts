// Files into one ZIP archive, as every system opens them.
import { Buffer } from "node:buffer";
import yazl from "yazl";
import type { ArchivedFile } from "#app/services/deps.ts";

/**
 * The archive's bytes, the files in the order in which they come; names are UTF-8 (APPNOTE 6.3.10, general purpose bit 11).
 * Throws what a file throws that can't be read.
 */
export async function makeZip(files: AsyncIterable<ArchivedFile>): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  const pieces: Buffer[] = [];
  const written = new Promise<void>((resolve, reject) => {
    zip.outputStream.on("data", (piece: Buffer) => pieces.push(piece));
    zip.outputStream.on("end", resolve);
    zip.outputStream.on("error", reject);
    zip.on("error", reject);
  });
  for await (const { path, content, at } of files)
    zip.addBuffer(Buffer.from(content.buffer, content.byteOffset, content.byteLength), path, {
      mtime: new Date(at),
      mode: 0o100600,
    });
  zip.end();
  await written;
  return Buffer.concat(pieces);
}
