// What every admin route does first: who is there, of which shop. And what a refusal becomes on the way out.
import { SendStopped, type SendStop } from "./domain/reply/send-stopped.ts";
import { Refusal, type RefusalKind } from "./domain/shared/refusal.ts";
import type { Translate } from "./domain/words/translate.ts";
import { wordsFor } from "./domain/words/words-for.ts";
import { openShop, type OpenShop } from "./services/shop/open-shop.ts";
import type { Deps } from "./services/deps.ts";
import { authenticate } from "./shopify.server.ts";
import { webWiring } from "./wiring.server.ts";

export type Visit = OpenShop & {
  readonly deps: Deps;
  readonly locale: string;
  /** Says what is made on the server in the visitor's language. */
  readonly t: Translate;
};

/** The staff member of this request, known by Shopify's session token. Throws a Response for anyone else. */
export async function visit(request: Request): Promise<Visit> {
  const { session } = await authenticate.admin(request);
  const staff = session.onlineAccessInfo?.associated_user;
  if (!staff) throw new Response("Open Loupe from Shopify admin.", { status: 401 });
  const { deps } = await webWiring();
  const locale = localeOf(staff.locale);
  const t = wordsFor(locale);
  const opened = await answered(t, () =>
    openShop(deps, {
      domain: session.shop,
      shopifyUserId: String(staff.id),
      name: `${staff.first_name} ${staff.last_name}`.trim() || staff.email,
      email: staff.email,
      accountOwner: staff.account_owner,
    }),
  );
  return { ...opened, deps, locale, t };
}

function localeOf(given: string | undefined): string {
  try {
    return new Intl.Locale(given ?? "en").toString();
  } catch {
    // Whatever Shopify may send, dates are still readable.
    return "en";
  }
}

const STATUS: Readonly<Record<RefusalKind, number>> = {
  "not-found": 404,
  "not-allowed": 403,
  invalid: 422,
  conflict: 409,
  "reason-wanted": 422,
};

/** The one place where refusals become HTTP: the words go to the person who asked. */
function refusalResponse(refusal: Refusal, t: Translate): Response {
  return Response.json({ refusal: t(refusal.words) }, { status: STATUS[refusal.kind] });
}

/** Runs the work of a loader or action; a refusal is thrown as its Response, said by `t`. */
export async function answered<T>(t: Translate, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw refusalResponse(error, t);
    throw error;
  }
}

/** What a form gets back: null, or the words of the refusal and what kind it is. */
export type Attempt = {
  readonly refusal: string | null;
  readonly kind?: RefusalKind;
  /** Of a mail that was not sent: what its writer has to look at first. */
  readonly stop?: SendStop;
};

/** Runs a form's work; a refusal comes back as a value, said by `t`, for the form to show beside its field. */
export async function attempted(t: Translate, work: () => Promise<unknown>): Promise<Attempt> {
  try {
    await work();
    return { refusal: null };
  } catch (error) {
    if (error instanceof SendStopped)
      return { refusal: t(error.words), kind: error.kind, stop: error.stop };
    if (error instanceof Refusal) return { refusal: t(error.words), kind: error.kind };
    throw error;
  }
}
