import { createServer } from "node:http";
import type { RequestListener } from "node:http";

export type LoopbackServer = { port: number; stop(): Promise<void> };

/**
 * Serves HTTP on 127.0.0.1, which `localhost` names too.
 *
 * @param port 0 lets the system choose.
 * @throws when the sandbox is not switched on, or the port is taken.
 */
export async function serveOnLoopback(answer: RequestListener, port = 0): Promise<LoopbackServer> {
  if (process.env.LOUPE_SANDBOX !== "1") {
    throw new Error("The sandbox only starts with LOUPE_SANDBOX=1.");
  }
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return {
    port: address.port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
