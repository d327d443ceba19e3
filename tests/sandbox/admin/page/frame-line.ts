import type { AdminSays, FrameSays, FromAdmin, FromFrame } from "#tests/sandbox/admin/messages.ts";

/** The line to the app's frame. What `answer` returns is the reply to what the frame said. */
export type FrameLine = { tell(say: AdminSays): void };

export function openFrameLine(
  frame: HTMLIFrameElement,
  appOrigin: string,
  answer: (say: FrameSays) => unknown,
): FrameLine {
  const post = (message: FromAdmin): void => {
    frame.contentWindow?.postMessage(message, appOrigin);
  };
  window.addEventListener("message", (event: MessageEvent<FromFrame | null>) => {
    const message = event.data;
    if (event.source !== frame.contentWindow || event.origin !== appOrigin) return;
    if (message?.sandbox !== "frame") return;
    void Promise.resolve(answer(message.say)).then((result) => {
      post({ sandbox: "admin", replyTo: message.id, result: result ?? null });
    });
  });
  return { tell: (say) => post({ sandbox: "admin", say }) };
}
