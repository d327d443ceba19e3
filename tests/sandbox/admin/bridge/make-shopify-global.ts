import type { AdminLine } from "./admin-line.ts";

type Config = {
  apiKey: string;
  shop: string | undefined;
  host: string | undefined;
  locale: string;
};
type ToastOptions = {
  duration?: number;
  isError?: boolean;
  action?: string;
  onAction?: () => void;
  onDismiss?: () => void;
};
type Shown = HTMLElement & Record<"show" | "hide" | "toggle", () => Promise<void>>;

const shownForMs = 5000;

/** `window.shopify` as App Bridge offers it; what the sandbox does not offer throws and says so. */
export function makeShopifyGlobal(
  line: AdminLine,
  config: Config,
  idToken: () => Promise<string>,
): object {
  return {
    config,
    origin: "https://admin.shopify.com",
    ready: Promise.resolve(),
    environment: { embedded: true, mobile: false, pos: false, intent: false },
    idToken,
    user: () => line.ask({ says: "user" }),
    loading: (on = true) => line.tell({ says: "loading", on }),
    toast: makeToasts(line),
    modal: byId("ui-modal"),
    saveBar: {
      ...byId("ui-save-bar"),
      leaveConfirmation: async () => void (await line.ask({ says: "leave-confirmation" })),
    },
    scopes: {
      query: () => line.ask({ says: "scopes" }),
      request: (scopes: readonly string[]) => line.ask({ says: "scopes-request", scopes }),
      revoke: (scopes: readonly string[]) => line.ask({ says: "scopes-revoke", scopes }),
    },
    // Shopify calls back with measurements of its own; an app works the same when none ever comes.
    webVitals: { onReport: () => undefined },
    app: { extensions: notOffered("app.extensions") },
    resourcePicker: notOffered("resourcePicker"),
    picker: notOffered("picker"),
    intents: { invoke: notOffered("intents.invoke"), register: notOffered("intents.register") },
    reviews: { request: notOffered("reviews.request") },
    support: { registerHandler: notOffered("support.registerHandler") },
  };
}

function makeToasts(line: AdminLine): object {
  const shown = new Map<string, ToastOptions>();
  let last = 0;
  line.listen((say) => {
    if (say.says !== "toast-action" && say.says !== "toast-gone") return;
    const options = shown.get(say.toastId);
    if (say.says === "toast-action") options?.onAction?.();
    else options?.onDismiss?.();
    if (say.says === "toast-gone") shown.delete(say.toastId);
  });
  return {
    show: (message: string, options: ToastOptions = {}) => {
      const toastId = `toast-${++last}`;
      shown.set(toastId, options);
      line.tell({
        says: "toast",
        toast: {
          toastId,
          message,
          isError: options.isError ?? false,
          durationMs: options.duration ?? shownForMs,
          action: options.action ?? null,
        },
      });
      return toastId;
    },
    hide: (toastId: string) => line.tell({ says: "toast-hide", toastId }),
  };
}

function byId(name: string): Record<"show" | "hide" | "toggle", (id: string) => Promise<void>> {
  const find = (id: string): Shown => {
    const element = document.getElementById(id);
    if (element?.localName !== name) throw new Error(`There is no ${name} with the id "${id}".`);
    return element as Shown;
  };
  return {
    show: async (id) => find(id).show(),
    hide: async (id) => find(id).hide(),
    toggle: async (id) => find(id).toggle(),
  };
}

function notOffered(name: string): () => never {
  return () => {
    throw new Error(`The sandbox does not offer shopify.${name}.`);
  };
}
