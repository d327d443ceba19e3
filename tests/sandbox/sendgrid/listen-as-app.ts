import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export type TakenPost = { path: string; headers: IncomingHttpHeaders; body: Buffer };

export type ListeningApp = {
  origin: string;
  posts: readonly TakenPost[];
  /** What the next posts are answered with; 200 after that. */
  answerNext(...statuses: number[]): void;
  stop(): Promise<void>;
};

/** Takes the place of the app's webhooks where only what SendGrid posts is looked at. */
export async function listenAsApp(): Promise<ListeningApp> {
  const posts: TakenPost[] = [];
  const statuses: number[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      posts.push({
        path: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(chunks),
      });
      const status = statuses.shift() ?? 200;
      response.writeHead(status, status === 302 ? { Location: "/elsewhere" } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posts,
    answerNext: (...next) => statuses.push(...next),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
