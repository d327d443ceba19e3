import { fileTypeFromBuffer } from "file-type";

/** The media type that the bytes themselves show; plain or unknown content is `application/octet-stream`. */
export async function typeOfBytes(content: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(content);
  return found?.mime ?? "application/octet-stream";
}
