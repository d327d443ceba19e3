import { Agent, request } from "node:http";
import type { SignedPost } from "./ingest-mails.ts";

/** Our choice: how many posts Inbound Parse makes at once is not published. With more, each webhook waits longer. */
export const AT_ONCE = 5;

/** Posts everything, some at a time; returns how long each took, in milliseconds. */
export async function postAll(origin: string, posts: readonly SignedPost[]): Promise<number[]> {
  const url = new URL("/webhooks/sendgrid/inbound", origin);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const times: number[] = [];
  const waiting = posts.values();
  const line = async (): Promise<void> => {
    for (const post of waiting) times.push(await postOne(url, agent, post));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  agent.destroy();
  return times;
}

function postOne(url: URL, agent: Agent, { headers, body }: SignedPost): Promise<number> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const call = request(
      url,
      { method: "POST", agent, headers: { ...headers, "Content-Length": body.length } },
      (response) => {
        response.resume();
        response.once("end", () => {
          if (response.statusCode === 200) resolve(performance.now() - startedAt);
          else reject(new Error(`the inbound webhook answered ${response.statusCode}`));
        });
      },
    );
    call.once("error", reject);
    call.end(body);
  });
}
