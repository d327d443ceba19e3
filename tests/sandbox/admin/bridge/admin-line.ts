import type { AdminSays, FrameSays, FromAdmin, FromFrame } from "#tests/sandbox/admin/messages.ts";

/** The line to the admin that frames this document. */
export type AdminLine = {
  /** Says something and waits for the admin's answer. */
  ask(say: FrameSays): Promise<unknown>;
  tell(say: FrameSays): void;
  listen(hear: (say: AdminSays) => void): void;
};

export function openAdminLine(adminOrigin: string): AdminLine {
  const waiting = new Map<number, (result: unknown) => void>();
  const listeners: ((say: AdminSays) => void)[] = [];
  let last = 0;
  const send = (say: FrameSays): number => {
    const message: FromFrame = { sandbox: "frame", id: ++last, say };
    window.parent.postMessage(message, adminOrigin);
    return last;
  };
  window.addEventListener("message", (event: MessageEvent<FromAdmin | null>) => {
    const message = event.data;
    if (event.origin !== adminOrigin || message?.sandbox !== "admin") return;
    if ("say" in message) {
      for (const hear of listeners) hear(message.say);
    } else {
      waiting.get(message.replyTo)?.(message.result);
      waiting.delete(message.replyTo);
    }
  });
  return {
    ask: (say) => new Promise((resolve) => waiting.set(send(say), resolve)),
    tell: (say) => void send(say),
    listen: (hear) => void listeners.push(hear),
  };
}
