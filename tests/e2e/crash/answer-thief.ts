import { createServer, request as requestOf, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type AnswerThief = {
  url: string;
  /**
   * Lets the next request for this path through, and when its answer is there does the deed instead of passing it on.
   * The returned function ends the wait for such a request.
   */
  stealNext(path: string, deed: () => Promise<void>): () => void;
  stop(): Promise<void>;
};

/** Stands between two parties, passes everything on, and can lose an answer after its request took effect. */
export async function startAnswerThief(target: () => string): Promise<AnswerThief> {
  let wanted: { path: string; deed: () => Promise<void> } | null = null;
  const server = createServer((incoming, response) => {
    const lose = (): void => void response.destroy();
    const to = new URL(incoming.url ?? "/", target());
    const outgoing = requestOf(
      to,
      { method: incoming.method, headers: incoming.headers, agent: false },
      (answer) => {
        if (wanted !== null && to.pathname.endsWith(wanted.path)) {
          const { deed } = wanted;
          wanted = null;
          answer.destroy();
          void deed().finally(lose);
          return;
        }
        passOn(answer.statusCode ?? 502, answer.headers, response);
        answer.pipe(response);
        answer.on("error", lose);
      },
    );
    outgoing.on("error", lose);
    incoming.on("error", () => outgoing.destroy());
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stealNext: (path, deed) => {
      const mine = { path, deed };
      wanted = mine;
      return () => {
        if (wanted === mine) wanted = null;
      };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function passOn(status: number, headers: NodeJS.Dict<string | string[]>, to: ServerResponse): void {
  const passed = { ...headers };
  // RFC 9110 §7.6.1: these belong to one connection.
  for (const name of ["connection", "keep-alive", "transfer-encoding"]) delete passed[name];
  to.writeHead(status, passed);
}
