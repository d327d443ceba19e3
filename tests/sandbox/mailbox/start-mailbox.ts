import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onlyInSandbox } from "#tests/sandbox/sendgrid/only-in-sandbox.ts";
import type { SandboxSendgrid } from "#tests/sandbox/sendgrid/start-sendgrid.ts";
import { openMailboxPeople } from "./mailbox-people.ts";
import type { SignMail } from "./post-mail.ts";
import { answerMailbox } from "./mailbox-routes.ts";
import { openMailReader } from "./read-mail.ts";

export type MailboxOptions = {
  sendgrid: SandboxSendgrid;
  customers: readonly { email: string; firstName: string; lastName: string }[];
  supportAddresses: readonly string[];
  /** Signs what somebody writes, as the host of the address does; unsigned without it. */
  sign?: SignMail;
  port?: number;
};

export type SandboxMailbox = {
  url: string;
  /** Has mailboxes for these people too. */
  add(customers: MailboxOptions["customers"]): void;
  stop(): Promise<void>;
};

/** Serves the pages where one reads and writes as each customer, at http://localhost. Throws unless LOUPE_SANDBOX=1. */
export async function startMailbox(options: MailboxOptions): Promise<SandboxMailbox> {
  onlyInSandbox("mailbox");
  const { sendgrid, supportAddresses } = options;
  const people = openMailboxPeople(sendgrid, options.customers);
  const needs = {
    sendgrid,
    supportAddresses,
    people,
    readMail: openMailReader(),
    sign: options.sign ?? unsigned,
  };
  const streams = new Set<ServerResponse>();
  const stopListening = sendgrid.onMail((address) =>
    streams.forEach((stream) => stream.write(`data: ${JSON.stringify({ address })}\n\n`)),
  );

  const serve: RequestListener = (request, response) => {
    if (request.url === "/-/changes") {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      response.write(":\n\n");
      streams.add(response);
      response.on("close", () => streams.delete(response));
      return;
    }
    answerMailbox(needs, request, response).catch((error: unknown) => {
      response.writeHead(500, { "Content-Type": "text/plain" }).end(String(error));
    });
  };
  const { port, servers } = await listenAtLocalhost(serve, options.port ?? 0);

  return {
    url: `http://localhost:${port}`,
    add: people.add,
    async stop() {
      stopListening();
      people.stop();
      await Promise.all(servers.map(closed));
    },
  };
}

const unsigned: SignMail = (raw) => Promise.resolve(raw);

/** A browser may take `localhost` for either loopback address, so the page is at both where the machine has both. */
async function listenAtLocalhost(
  serve: RequestListener,
  wantedPort: number,
): Promise<{ port: number; servers: Server[] }> {
  const v4 = createServer(serve);
  await listening(v4, wantedPort, "127.0.0.1");
  const { port } = v4.address() as AddressInfo;
  const v6 = createServer(serve);
  try {
    await listening(v6, port, "::1");
    return { port, servers: [v4, v6] };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") {
      await closed(v4);
      if (wantedPort !== 0) throw error;
      return listenAtLocalhost(serve, 0);
    }
    // A machine without IPv6 answers `localhost` with 127.0.0.1 only.
    return { port, servers: [v4] };
  }
}

const listening = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
