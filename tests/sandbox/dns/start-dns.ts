import { createSocket, type Socket as UdpSocket } from "node:dgram";
import { once } from "node:events";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { onlyInSandbox } from "#tests/sandbox/sendgrid/only-in-sandbox.ts";
import { answerQuestion, readQuestion, type DnsType } from "./answer-question.ts";

export type SandboxDns = {
  /** `127.0.0.1:port`, by UDP and TCP. */
  url: string;
  /** Replaces what a name holds of this type; none removes it. */
  set(name: string, type: DnsType, values: readonly string[]): void;
  /** Names that end in `suffix` (all, when it is empty) get SERVFAIL, or no answer at all. */
  fail(how: "servfail" | "silence", suffix?: string): void;
  /** Every name answers again. */
  heal(): void;
  /** What was asked, as `TYPE name`. */
  asked(): readonly string[];
  stop(): Promise<void>;
};

const PORT_TRIES = 20;

/** A name server on loopback that knows what it was told and nothing else. Throws unless LOUPE_SANDBOX=1. */
export async function startDns(): Promise<SandboxDns> {
  onlyInSandbox("DNS");
  const records = new Map<string, Partial<Record<DnsType, readonly string[]>>>();
  const asked: string[] = [];
  let failures: { how: "servfail" | "silence"; suffix: string }[] = [];

  const answer = (bytes: Buffer, overTcp: boolean): Buffer | null => {
    const question = readQuestion(bytes);
    if (question === null) return null;
    asked.push(`${question.type} ${question.name}`);
    const failure = failures.find(({ suffix }) => question.name.endsWith(suffix));
    if (failure?.how === "silence") return null;
    return answerQuestion(question, records, { failing: failure !== undefined, overTcp });
  };
  const { udp, tcp, port, connections } = await listenOnBoth(answer);

  return {
    url: `127.0.0.1:${port}`,
    set(name, type, values) {
      const key = name.toLowerCase();
      const kept = { ...records.get(key) };
      if (values.length === 0) delete kept[type];
      else kept[type] = values;
      if (Object.keys(kept).length === 0) records.delete(key);
      else records.set(key, kept);
    },
    fail: (how, suffix = "") => failures.push({ how, suffix: suffix.toLowerCase() }),
    heal: () => (failures = []),
    asked: () => asked,
    async stop() {
      connections.forEach((connection) => connection.destroy());
      await Promise.all([
        new Promise<void>((resolve) => udp.close(() => resolve())),
        new Promise<void>((resolve) => tcp.close(() => resolve())),
      ]);
    },
  };
}

type Answering = (bytes: Buffer, overTcp: boolean) => Buffer | null;

type Listening = { udp: UdpSocket; tcp: Server; port: number; connections: ReadonlySet<Socket> };

/** UDP and TCP at the same port: the system gives a free one for TCP, which UDP may find taken. */
async function listenOnBoth(answer: Answering, triesLeft = PORT_TRIES): Promise<Listening> {
  const connections = new Set<Socket>();
  const tcp = createServer((socket) => {
    connections.add(socket);
    socket.on("close", () => connections.delete(socket));
    socket.on("error", () => socket.destroy());
    answerByTcp(socket, answer);
  });
  tcp.listen(0, "127.0.0.1");
  await once(tcp, "listening");
  const { port } = tcp.address() as AddressInfo;

  const udp = createSocket("udp4");
  udp.on("message", (bytes, from) => {
    const answered = answer(bytes, false);
    if (answered !== null) udp.send(answered, from.port, from.address);
  });
  try {
    udp.bind(port, "127.0.0.1");
    await once(udp, "listening");
  } catch (error) {
    await new Promise<void>((resolve) => tcp.close(() => resolve()));
    if (triesLeft === 0) throw error;
    return listenOnBoth(answer, triesLeft - 1);
  }
  return { udp, tcp, port, connections };
}

/** RFC 1035 §4.2.2: each message has its length in two bytes before it. */
function answerByTcp(socket: Socket, answer: Answering): void {
  let waiting: Buffer = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk]);
    while (waiting.length >= 2 && waiting.length >= 2 + waiting.readUInt16BE(0)) {
      const end = 2 + waiting.readUInt16BE(0);
      const answered = answer(waiting.subarray(2, end), true);
      waiting = waiting.subarray(end);
      if (answered === null) continue;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(answered.length);
      socket.write(Buffer.concat([length, answered]));
    }
  });
}
