import { request } from "node:http";

/** How long an answer may take before the attempt counts as failed. */
const ANSWER_WITHIN_MS = 20_000;

export type Post = {
  url: URL;
  headers: Record<string, string>;
  body: Buffer;
  signal: AbortSignal;
};

/** Posts once and follows no redirect. Out: the status, or 0 when there was no answer. Never throws. */
export function postToApp(post: Post): Promise<number> {
  return new Promise((resolve) => {
    const { username, password } = post.url;
    const call = request(
      {
        hostname: post.url.hostname,
        port: post.url.port,
        path: post.url.pathname + post.url.search,
        method: "POST",
        agent: false,
        signal: post.signal,
        timeout: ANSWER_WITHIN_MS,
        headers: {
          ...post.headers,
          "Content-Length": String(post.body.length),
          ...(username === "" ? {} : { Authorization: basicAuth(username, password) }),
        },
      },
      (answer) => {
        answer.resume();
        answer.on("end", () => resolve(answer.statusCode ?? 0));
        answer.on("error", () => resolve(0));
      },
    );
    call.on("timeout", () => call.destroy());
    call.on("error", () => resolve(0));
    call.on("close", () => resolve(0));
    call.end(post.body);
  });
}

const basicAuth = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${decodeURIComponent(name)}:${decodeURIComponent(password)}`).toString("base64")}`;
