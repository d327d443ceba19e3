import { join } from "node:path";
import { inboundPost } from "#tests/sandbox/sendgrid/inbound-post.ts";
import { openSigningKey } from "#tests/sandbox/sendgrid/signing-key.ts";
import type { World } from "./start-world.ts";

export type Post = { headers: Record<string, string>; body: Buffer };

/** The post of one mail to this receiving address, in raw mode, not signed yet. */
export function postOf(raw: Buffer, to: string, from: string): Promise<Post> {
  return inboundPost({ raw, envelope: { from, to: [to] }, senderIp: "127.0.0.1" });
}

/** The post with the signature that SendGrid gives it. */
export function signed(world: World, door: "inbound" | "events", post: Post): Post {
  const key = openSigningKey(door, join(world.folder, "sendgrid/keys"));
  return { ...post, headers: { ...post.headers, ...key.headersFor(post.body, Date.now()) } };
}

/** Knocks at a door of SendGrid's webhooks once. */
export function knock(origin: string, door: "inbound" | "events", post: Post): Promise<Response> {
  return fetch(new URL(`/webhooks/sendgrid/${door}`, origin), {
    method: "POST",
    headers: post.headers,
    body: new Uint8Array(post.body),
  });
}
