/** A request's body, byte for byte; null as soon as it is larger than `limit` bytes. */
export async function readBody(request: Request, limit: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  if (!request.body) return Buffer.alloc(0);
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, bytes);
}

/** A request's body as the value that its JSON stands for; null when it is larger than `limit` bytes, or no JSON. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const body = await readBody(request, limit);
  try {
    return body && (JSON.parse(body.toString("utf8")) as unknown);
  } catch {
    // Whoever wrote it is told by what comes of null.
    return null;
  }
}
