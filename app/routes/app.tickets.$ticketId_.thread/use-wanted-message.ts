import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { elementOfMessage } from "#app/ui/ticket/element-of-message.ts";
import type { ThreadSlot } from "#app/ui/ticket/thread-slot.ts";

const PREFIX = "#message-";

/** Goes to the message that the address names: asks for earlier ones until it is there, opens it, and scrolls to it once. */
export function useWantedMessage(thread: ThreadSlot): void {
  const { hash } = useLocation();
  const wanted = hash.startsWith(PREFIX) ? hash.slice(PREFIX.length) : null;
  const done = useRef<string | null>(null);
  const { entries, earlier, asking, onEarlier, onOpen } = thread;
  useEffect(() => {
    if (wanted === null || done.current === wanted || asking !== "no") return;
    const found = entries.find((entry) => entry.entry === "message" && entry.messageId === wanted);
    if (!found) {
      if (earlier !== null) onEarlier();
      return;
    }
    done.current = wanted;
    const go = () =>
      requestAnimationFrame(() => {
        const element = elementOfMessage(wanted);
        element?.scrollIntoView({ block: "start" });
        element?.focus({ preventScroll: true });
      });
    if (found.entry === "message" && found.isFolded === true) void onOpen(wanted).then(go);
    else go();
  }, [wanted, entries, earlier, asking, onEarlier, onOpen]);
}
