import { Transform } from "node:stream";

/** Where every document of an embedded app loads App Bridge from (Shopify App Store requirement). */
export const cdnAppBridge = "https://cdn.shopify.com/shopifycloud/app-bridge.js";
export const sandboxAppBridge = "/sandbox/app-bridge.js";

/** The policy with the sandbox's admin added to those who may frame the document. */
export function allowFraming(policy: string, adminOrigin: string): string {
  return policy.replace(
    /(^|;)(\s*frame-ancestors)((?:\s+[^\s;]+)*)/i,
    (_whole, before: string, name: string, sources: string) => {
      const named = sources.trim().toLowerCase() === "'none'" ? "" : sources;
      return `${before}${name}${named} ${adminOrigin}`;
    },
  );
}

/**
 * Replaces the address of App Bridge in a streamed document. What can't be part of the address leaves at once;
 * only a possible beginning of it waits for the next chunk.
 */
export function replaceAppBridge(): Transform {
  const wanted = Buffer.from(cdnAppBridge);
  let held: Buffer = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const bytes = Buffer.concat([held, chunk]);
      const replaced: Buffer[] = [];
      let from = 0;
      for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, from)) {
        replaced.push(bytes.subarray(from, at), Buffer.from(sandboxAppBridge));
        from = at + wanted.length;
      }
      const rest = bytes.subarray(from);
      const keep = beginningAtTheEnd(rest, wanted);
      held = rest.subarray(rest.length - keep);
      replaced.push(rest.subarray(0, rest.length - keep));
      const out = Buffer.concat(replaced);
      if (out.length > 0) this.push(out);
      done();
    },
    flush(done) {
      this.push(held);
      done();
    },
  });
}

function beginningAtTheEnd(bytes: Buffer, wanted: Buffer): number {
  for (let length = Math.min(wanted.length - 1, bytes.length); length > 0; length--) {
    if (bytes.subarray(bytes.length - length).equals(wanted.subarray(0, length))) return length;
  }
  return 0;
}
