import type { FrameSays, PageState, ScopesDetail } from "#tests/sandbox/admin/messages.ts";
import { askToGrant } from "./ask-to-grant.ts";
import { askToLeave } from "./ask-to-leave.ts";
import { elementById } from "./element-by-id.ts";
import { openFrameLine } from "./frame-line.ts";
import { adminPath } from "./admin-path.ts";
import { makeNavigation } from "./show-navigation.ts";
import { showExtensions } from "#tests/sandbox/extensions/show-extensions.ts";
import { showSaveBar, showTitleBar } from "./show-bars.ts";
import { makeToasts } from "./show-toasts.ts";

declare const sandbox: PageState;

const { shop, staff, appOrigin } = sandbox;
const home = `/store/${shop.handle}/apps/loupe`;
let unsaved = false;
let { scopes } = sandbox;

elementById("shop").addEventListener("change", (event) => {
  location.assign(`/store/${chosen(event)}`);
});
elementById("staff").addEventListener("change", (event) => {
  const place = (location.pathname + location.search).slice(`/store/${shop.handle}`.length);
  location.assign(`/store/${shop.handle}/staff/${chosen(event)}?to=${encodeURIComponent(place)}`);
});
elementById("menu").addEventListener("click", () => document.body.classList.toggle("menu-open"));
showExtensions((href) => open(href, "_top"));
const frame = document.querySelector<HTMLIFrameElement>("#app-frame");
if (frame !== null) showApp(frame);

function showApp(frame: HTMLIFrameElement): void {
  const line = openFrameLine(frame, appOrigin, answer);
  const toasts = makeToasts(() => line);
  const navigation = makeNavigation(
    (href) => home + href,
    (href) => void unlessUnsaved().then((free) => free && line.tell({ says: "navigate", href })),
  );
  showTitleBar(null, line);
  // Only now is someone there to hear what the first document says.
  frame.src = frame.dataset.src ?? "about:blank";

  function answer(say: FrameSays): unknown {
    switch (say.says) {
      case "begin":
        showTitleBar(null, line);
        unsaved = false;
        return showSaveBar(null, line);
      case "id-token":
        return mintToken();
      case "user":
        return { ...staff, accountAccess: staff.accountOwner ? "account owner" : "limited" };
      case "scopes":
        return scopes;
      case "scopes-request":
        return requestScopes(say.scopes);
      case "scopes-revoke":
        return changeScopes("revoke", say.scopes).then((detail) => ({ detail }));
      case "leave-confirmation":
        // App Bridge resolves when the person leaves, and stays silent when not.
        return unlessUnsaved().then((free) => free || new Promise(() => undefined));
      case "location":
        history.replaceState(null, "", home + say.path);
        return navigation.mark(say.path);
      case "navigation":
        return navigation.show(say.links);
      case "title-bar":
        return showTitleBar(say.bar, line);
      case "save-bar":
        unsaved = say.bar !== null;
        return showSaveBar(say.bar, line);
      case "toast":
        return toasts.show(say.toast);
      case "toast-hide":
        return toasts.hide(say.toastId);
      case "loading":
        elementById("loading").hidden = !say.on;
        return;
      case "open":
        return open(say.href, say.target);
    }
  }

  async function unlessUnsaved(): Promise<boolean> {
    return !unsaved || (await askToLeave());
  }
}

async function mintToken(): Promise<string> {
  const response = await fetch(`/session-token?shop=${shop.domain}&staff=${staff.id}`, {
    method: "POST",
  });
  if (!response.ok) throw new Error(`No session token: ${response.status}`);
  return response.text();
}

/** Asks only for what is not granted yet, as Shopify does. */
async function requestScopes(wanted: readonly string[]): Promise<object> {
  const missing = wanted.filter((scope) => !scopes.granted.includes(scope));
  if (missing.length > 0 && !(await askToGrant(missing))) {
    return { result: "declined-all", detail: scopes };
  }
  const detail = missing.length > 0 ? await changeScopes("grant", missing) : scopes;
  return { result: "granted-all", detail };
}

async function changeScopes(
  change: "grant" | "revoke",
  names: readonly string[],
): Promise<ScopesDetail> {
  const query = new URLSearchParams({ shop: shop.domain, [change]: names.join(",") });
  const response = await fetch(`/scopes?${query.toString()}`, { method: "POST" });
  if (!response.ok) throw new Error(await response.text());
  scopes = (await response.json()) as ScopesDetail;
  return scopes;
}

function open(href: string, target: string): void {
  const path = adminPath(href, shop.handle);
  if (target === "_blank") window.open(path, "_blank", "noopener");
  else location.assign(path);
}

function chosen(event: Event): string {
  return event.target instanceof HTMLSelectElement ? event.target.value : "";
}
